using System.Collections.Immutable;
using System.Diagnostics;

namespace SkillsGap.Engine.Data;

/// <summary>The words a vocabulary is written with in files: one word a value, read exactly as it is written.</summary>
/// <typeparam name="T">The vocabulary.</typeparam>
public sealed class Words<T>
    where T : struct
{
    private readonly (string Word, T Value)[] pairs;

    internal Words(params (string Word, T Value)[] pairs)
    {
        this.pairs = pairs;
        All = [.. pairs.Select(pair => pair.Word)];
    }

    /// <summary>All words, in the order of the vocabulary.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The value of a word; false if there is no such word (case counts).</summary>
    public bool TryParse(string word, out T value)
    {
        foreach (var pair in pairs)
        {
            if (pair.Word == word)
            {
                value = pair.Value;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The word of a value.</summary>
    public string Of(T value)
    {
        foreach (var pair in pairs)
        {
            if (EqualityComparer<T>.Default.Equals(pair.Value, value))
                return pair.Word;
        }
        throw new UnreachableException($"{typeof(T).Name} {value} has no word.");
    }
}
