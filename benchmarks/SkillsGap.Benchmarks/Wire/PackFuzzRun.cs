using System.Diagnostics;
using SkillsGap.Fuzzing.MessagePack;

namespace SkillsGap.Benchmarks.Wire;

/// <summary>Feeds millions of spoilt documents to the codec, on every core.</summary>
internal static class PackFuzzRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static int Run(int count)
    {
        int workers = Math.Clamp(Environment.ProcessorCount, 1, count);
        var results = new PackFuzzResult?[workers];
        var failures = new Exception?[workers];
        int[] done = new int[workers];
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() => Work(worker)) { IsBackground = true })];
        foreach (Thread thread in threads)
            thread.Start();
        if (!Watch(threads, done))
            return 1;

        foreach (Exception failure in failures.OfType<Exception>())
            Console.Error.WriteLine(failure);
        if (failures.Any(failure => failure is not null))
            return 1;
        Console.WriteLine("| documents | GB | accepted | refused | most allocated, bytes | most of its memory bound | minutes |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        PackFuzzResult[] whole = [.. results.OfType<PackFuzzResult>()];
        long accepted = whole.Sum(result => (long)result.Accepted), refused = whole.Sum(result => (long)result.Refused);
        Console.WriteLine(
            $"| {accepted + refused:N0} | {whole.Sum(result => result.Bytes) / 1e9:F2} | {accepted:N0} | {refused:N0} " +
            $"| {whole.Max(result => result.MostAllocated):N0} | {whole.Max(result => result.MostOfBound):P1} " +
            $"| {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} |");
        return 0;

        void Work(int worker)
        {
            try
            {
                int share = (count / workers) + (worker < count % workers ? 1 : 0);
                results[worker] = PackFuzz.Run(PackTargets.All, share, seed: 100 + worker, i => Volatile.Write(ref done[worker], i + 1));
            }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
            catch (Exception problem)
            {
                failures[worker] = problem;
            }
#pragma warning restore CA1031
        }
    }

    // A document that takes too long is told from the number of those before it.
    private static bool Watch(Thread[] threads, int[] done)
    {
        int[] seen = new int[threads.Length];
        while (threads.Any(thread => thread.IsAlive))
        {
            for (int i = 0; i < threads.Length; i++)
            {
                if (!threads[i].Join(Longest) && Volatile.Read(ref done[i]) == seen[i])
                {
                    Console.Error.WriteLine($"Document {seen[i]} of worker {i} takes longer than {Longest}.");
                    return false;
                }
                seen[i] = Volatile.Read(ref done[i]);
            }
            if (!Console.IsErrorRedirected)
                Console.Error.WriteLine($"{done.Sum(each => (long)each):N0} documents");
        }
        return true;
    }
}
