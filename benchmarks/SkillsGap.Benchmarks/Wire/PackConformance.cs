using System.Diagnostics;
using SkillsGap.Fuzzing.MessagePack;

namespace SkillsGap.Benchmarks.Wire;

/// <summary>Exchanges many random documents with other clients.</summary>
internal static class PackConformance
{
    public static async Task<int> RunAsync(int documents)
    {
        Console.WriteLine("| client | documents exchanged, both ways | different | minutes |");
        Console.WriteLine("|:--|--:|--:|--:|");
        foreach (ForeignClient client in (ForeignClient[])[ForeignClient.JavaScript(), ForeignClient.Python()])
        {
            if (client.Missing is { } missing)
            {
                Console.WriteLine($"| {client.Name} | {missing} | | |");
                continue;
            }
            long start = Stopwatch.GetTimestamp();
            int exchanged = await Conformance.RunAsync(client, documents, seed: 2, CancellationToken.None);
            Console.WriteLine($"| {client.Name} | {exchanged:N0} | 0 | {Stopwatch.GetElapsedTime(start).TotalMinutes:F1} |");
        }
        return 0;
    }
}
