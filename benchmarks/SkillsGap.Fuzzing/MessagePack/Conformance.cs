using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Exchanges documents with another client, both ways: it must read what we write as what it is, and we what it writes.</summary>
public static class Conformance
{
    private const int AtOnce = 10_000;

    /// <summary>Exchanges every edge of the specification and some random documents.</summary>
    /// <returns>Documents exchanged.</returns>
    /// <exception cref="InvalidOperationException">One of them is not the same on both sides.</exception>
    public static async Task<int> RunAsync(ForeignClient client, int documents, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        IEnumerable<PackValue> all = PackValues.Edges()
            .Where(value => client.KnowsReserved || value.Item is not (sbyte and < 0, byte[]))
            .Concat(Enumerable.Range(0, documents).Select(_ => PackValues.Random(random)));
        int exchanged = 0;
        foreach (PackValue[] part in all.Chunk(AtOnce))
        {
            IReadOnlyList<(string Said, byte[] Written)> answers =
                await client.ExchangeAsync(part.Select(value => value.ToBytes()), cancellation).ConfigureAwait(false);
            if (answers.Count != part.Length)
                throw new InvalidOperationException($"{client.Name} answered {answers.Count} of {part.Length} documents.");
            for (int i = 0; i < part.Length; i++)
                Check(client.Name, part[i], answers[i].Said, answers[i].Written);
            exchanged += part.Length;
        }
        return exchanged;
    }

    private static void Check(string name, PackValue value, string said, byte[] written)
    {
        string meant = value.Describe();
        if (said != meant)
            throw new InvalidOperationException($"{name} reads {Shortened(said)} where {Shortened(meant)} was written as {Hex(value.ToBytes())}");
        string read = PackValue.Read(written).Describe();
        if (read != meant)
            throw new InvalidOperationException($"{Shortened(read)} is read where {name} wrote {Shortened(meant)} as {Hex(written)}");
        new MessagePackReader(written).Skip();
    }

    private static string Hex(byte[] bytes) => Shortened(Convert.ToHexString(bytes));

    private static string Shortened(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
