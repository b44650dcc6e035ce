using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Wrinkles by kind, in the order in which the kinds were first found; of each the first few places.</summary>
internal sealed class WrinkleLog
{
    private const int Shown = 3;
    private const int LongestValue = 120;

    private readonly List<Wrinkle> wrinkles = [];

    public ImmutableArray<Wrinkle> All => [.. wrinkles];

    public void Add(string kind, WrinkleExample example)
    {
        int at = wrinkles.FindIndex(wrinkle => wrinkle.Kind == kind);
        if (at < 0)
        {
            at = wrinkles.Count;
            wrinkles.Add(new(kind, 0, []));
        }
        Wrinkle known = wrinkles[at];
        wrinkles[at] = known with
        {
            Count = known.Count + 1,
            Examples = known.Examples.Length < Shown ? known.Examples.Add(example with { Value = Printed(example.Value) }) : known.Examples,
        };
    }

    // A wrinkle is a line of text whatever the source holds.
    private static string Printed(string value)
    {
        string cut = value.Length > LongestValue ? string.Concat(value.AsSpan(0, LongestValue), "…") : value;
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
