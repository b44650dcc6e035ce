using System.Runtime.CompilerServices;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Computes the next item while the one before is sent: never more than one ahead.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var source = items.GetEnumerator();
        var next = Task.Run(Next, cancellation);
        while (await next is (true, var item))
        {
            cancellation.ThrowIfCancellationRequested();
            next = Task.Run(Next, CancellationToken.None);
            // Whatever becomes of the answer, the source is not let go while somebody computes in it.
            try
            {
                yield return item!;
            }
            finally
            {
                await Task.WhenAny(next);
            }
        }

        (bool There, T? Item) Next() => source.MoveNext() ? (true, source.Current) : (false, default);
    }
}
