using System.Runtime.CompilerServices;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Computes the next item while the one before is sent: never more than one ahead. The first is computed by whoever asks for it.</summary>
internal static class Ahead
{
    /// <param name="items">The items.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="cancellation">Stops between two items.</param>
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> items, int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var source = items.GetEnumerator();
        var next = Task.FromResult(Next());
        for (var i = 1; i <= count; i++)
        {
            var item = await next;
            cancellation.ThrowIfCancellationRequested();
            if (i < count) next = Task.Run(Next, CancellationToken.None);
            // Whatever becomes of the answer, the source is not let go while somebody computes in it.
            try
            {
                yield return item;
            }
            finally
            {
                await Task.WhenAny(next);
            }
        }

        T Next() => source.MoveNext() ? source.Current : throw new InvalidOperationException($"There are fewer than {count} items.");
    }
}
