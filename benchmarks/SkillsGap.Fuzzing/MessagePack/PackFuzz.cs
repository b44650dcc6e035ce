using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Feeds spoilt documents to the codec: each must be read or refused, within its memory, and what was read must be written and read as the
/// same.</summary>
public static class PackFuzz
{
    /// <summary>Reads spoilt documents as each type in turn.</summary>
    /// <param name="targets">The types.</param>
    /// <param name="count">Documents.</param>
    /// <param name="seed">The seed: the same documents come of the same.</param>
    /// <param name="done">Told the number of documents before each; for a watch on the time.</param>
    public static PackFuzzResult Run(IReadOnlyList<PackTarget> targets, int count, int seed, Action<int>? done = null)
    {
        var mutator = new PackMutator(seed);
        byte[][] documents = [.. targets.SelectMany(target => target.Documents)];
        var result = new PackFuzzResult();
        // What is valid is read first: that loads code, which is not counted.
        foreach (PackTarget target in targets)
        {
            foreach (byte[] document in target.Documents)
                target.Write(target.Read(document, MessagePackLimits.Default));
        }
        for (int i = 0; i < count; i++)
        {
            done?.Invoke(i);
            Read(targets[i % targets.Count], mutator.Spoil(i % 4 == 0 ? documents : targets[i % targets.Count].Documents), result);
        }
        return result;
    }

    private static void Read(PackTarget target, byte[] bytes, PackFuzzResult result)
    {
        object? value = null;
        bool accepted = false;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            value = target.Read(bytes, MessagePackLimits.Default);
            accepted = true;
        }
        catch (MessagePackException)
        {
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        long allowed = ((long)MessagePackLimits.MemoryPerByte * bytes.Length) + MessagePackLimits.MemoryBeside;
        if (allocated > allowed)
            throw new InvalidOperationException($"{target.Name} took {allocated} bytes where {allowed} are allowed: {Convert.ToHexString(bytes)}");
        CheckCut(bytes);
        if (accepted)
        {
            // Once around settles what has two forms, such as a decimal of 0.0.
            byte[] written = target.Write(target.Read(target.Write(value), MessagePackLimits.Default));
            if (!written.AsSpan().SequenceEqual(target.Write(target.Read(written, MessagePackLimits.Default))))
                throw new InvalidOperationException($"{target.Name} is not stable: {Convert.ToHexString(bytes)}");
        }
        result.Count(accepted, bytes.Length, allocated, (double)allocated / allowed);
    }

    // Two pieces of code say where a value ends: that which skips it, and that which waits for it in a stream.
    private static void CheckCut(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        int? skipped = null, cut = null;
        try
        {
            reader.Skip();
            skipped = reader.Position;
        }
        catch (MessagePackException)
        {
        }
        try
        {
            using var sequence = new MessagePackSequence(new MemoryStream(bytes));
            if (sequence.MoveNextAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
                cut = sequence.Current.Length;
        }
        catch (MessagePackException)
        {
        }
        // The stream is cut before texts are looked at.
        if (skipped is not null && skipped != cut)
            throw new InvalidOperationException($"A value ends after {skipped} bytes, or {cut}: {Convert.ToHexString(bytes)}");
    }
}
