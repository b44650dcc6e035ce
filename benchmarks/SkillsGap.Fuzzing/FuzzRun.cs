using System.Diagnostics;

namespace SkillsGap.Fuzzing;

/// <summary>Feeds spoilt files to one reader.</summary>
/// <param name="target">The reader.</param>
/// <param name="seed">The seed: the same files come of the same.</param>
/// <param name="longest">Bytes of the longest value put into a file.</param>
/// <param name="cap">The time one file may take, or null for no cap.</param>
public sealed class FuzzRun(FuzzTarget target, int seed, int longest, TimeSpan? cap)
{
    /// <summary>Bytes a reader may allocate in all, garbage included, however small the file is: buffers, the longest value, and a hundred errors.</summary>
    public const long AllowedBytes = 16L << 20;

    /// <summary>And for each byte of the file.</summary>
    public const int AllowedPerByte = 40;

    /// <summary>Reads some spoilt files. The first that does not end as it should ends the run.</summary>
    /// <param name="count">How many.</param>
    public FuzzResult Run(int count)
    {
        var mutator = new Mutator(seed, longest);
        var result = new FuzzResult(target.Name);
        // The first reading of valid files is not counted: it loads code.
        for (int which = 0; which < target.Seeds.Count; which++)
            Read(result, which, target.Seeds[which], counts: false);
        for (int i = 0; i < count && result.Failure is null; i++)
        {
            int which = mutator.Pick(target.Seeds.Count);
            Read(result, which, mutator.Spoil(target.Seeds, which), counts: true);
        }
        return result;
    }

    private void Read(FuzzResult result, int which, byte[] bytes, bool counts)
    {
        Exception? thrown = null;
        bool accepted = false;
        long allocated = 0;
        var start = Stopwatch.GetTimestamp();
        var thread = new Thread(Work, 1 << 20) { IsBackground = true };
        thread.Start();
        bool ended = cap is null ? Joined(thread) : thread.Join(cap.Value);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        if (!ended)
            result.Fail(bytes, $"takes longer than {cap}");
        else if (thrown is not null)
            result.Fail(bytes, $"throws {thrown}");
        else if (allocated > AllowedBytes + ((long)AllowedPerByte * bytes.Length))
            result.Fail(bytes, $"allocates {allocated:N0} bytes for a file of {bytes.Length:N0}");
        else if (!counts && !accepted)
            result.Fail(bytes, "is refused although nothing was spoilt");
        else if (counts)
            result.Count(accepted, bytes.Length, allocated, time);

        void Work()
        {
            try
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                accepted = target.Read(target.Names[which], bytes);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
            catch (Exception problem)
            {
                thrown = problem;
            }
#pragma warning restore CA1031
        }
    }

    private static bool Joined(Thread thread)
    {
        thread.Join();
        return true;
    }
}
