using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Wrinkles by kind, in the order in which the kinds were first found; of each the few values found most often.</summary>
internal sealed class WrinkleLog
{
    private const int Shown = 3;
    private const int LongestValue = 120;

    // Beyond these a value is only counted: a wrinkle must not grow with the source.
    private const int MostValues = 10_000;

    private readonly List<Tally> tallies = [];

    public ImmutableArray<Wrinkle> All => [.. tallies.Select(tally => tally.Wrinkle())];

    public void Add(string kind, WrinkleExample example)
    {
        Tally? tally = tallies.Find(known => known.Kind == kind);
        if (tally is null)
            tallies.Add(tally = new Tally(kind));
        tally.Add(example with { Value = Printed(example.Value) });
    }

    // A wrinkle is a line of text whatever the source holds.
    private static string Printed(string value)
    {
        string cut = value.Length > LongestValue ? string.Concat(value.AsSpan(0, LongestValue), "…") : value;
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }

    private sealed class Tally(string kind)
    {
        private readonly List<WrinkleExample> examples = [];
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private int count;

        public string Kind => kind;

        public void Add(WrinkleExample example)
        {
            count++;
            if (places.TryGetValue(example.Value, out int place))
            {
                examples[place] = examples[place] with { Count = examples[place].Count + 1 };
            }
            else if (places.Count < MostValues)
            {
                places.Add(example.Value, examples.Count);
                examples.Add(example);
            }
        }

        // Sorting keeps the order of equal ones: of values found once the first few.
        public Wrinkle Wrinkle() => new(kind, count, [.. examples.OrderByDescending(example => example.Count).Take(Shown)]);
    }
}
