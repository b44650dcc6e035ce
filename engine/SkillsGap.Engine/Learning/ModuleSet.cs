using System.Numerics;

namespace SkillsGap.Engine.Learning;

/// <summary>A set of the modules that matter for a role, a bit each: small, quick to compare, equal by content.</summary>
internal readonly struct ModuleSet : IEquatable<ModuleSet>
{
    private const int Bits = 64;

    private readonly ulong[] words;

    private ModuleSet(ulong[] words) => this.words = words;

    /// <summary>Number of modules in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>The set of no modules.</summary>
    /// <param name="modules">How many modules there are to choose from.</param>
    public static ModuleSet Empty(int modules) => new(new ulong[(modules + Bits - 1) / Bits]);

    /// <summary>Whether a module is in it.</summary>
    public bool Contains(int module) => (words[module / Bits] & (1UL << (module % Bits))) != 0;

    /// <summary>The set with one more module.</summary>
    public ModuleSet With(int module)
    {
        var more = new ModuleSet((ulong[])words.Clone());
        more.Add(module);
        return more;
    }

    /// <summary>Adds a module in place: for sets that nobody else holds.</summary>
    public void Add(int module) => words[module / Bits] |= 1UL << (module % Bits);

    /// <summary>Empties it in place: for sets that nobody else holds.</summary>
    public void Clear() => Array.Clear(words);

    /// <summary>Whether the two share a module.</summary>
    public bool Meets(ModuleSet other)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if ((words[w] & other.words[w]) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether the two share a module other than this one.</summary>
    public bool MeetsBut(ModuleSet other, int module)
    {
        for (var w = 0; w < words.Length; w++)
        {
            var both = words[w] & other.words[w];
            if (w == module / Bits) both &= ~(1UL << (module % Bits));
            if (both != 0) return true;
        }

        return false;
    }

    /// <summary>Whether all that it shares with <paramref name="some"/> is in <paramref name="other"/> too.</summary>
    public bool SharesOnly(ModuleSet some, ModuleSet other)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if ((words[w] & some.words[w] & ~other.words[w]) != 0) return false;
        }

        return true;
    }

    /// <summary>Its modules, rising.</summary>
    public IEnumerable<int> Members()
    {
        for (var w = 0; w < words.Length; w++)
        {
            for (var rest = words[w]; rest != 0; rest &= rest - 1) yield return (w * Bits) + BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>The first module at or after a place; −1 where there is none.</summary>
    public int Next(int from)
    {
        for (var w = from / Bits; w < words.Length; w++)
        {
            var rest = words[w];
            if (w == from / Bits) rest &= ulong.MaxValue << (from % Bits);
            if (rest != 0) return (w * Bits) + BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }

    public bool Equals(ModuleSet other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is ModuleSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in words) hash.Add(word);
        return hash.ToHashCode();
    }
}
