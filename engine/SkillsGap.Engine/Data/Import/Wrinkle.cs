using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import;

/// <summary>Something odd in a source that was left out or mended, and does not stop the import.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How often it was found.</param>
/// <param name="Examples">The few values found most often, each with its first place; of equally frequent ones the first.</param>
public sealed record Wrinkle(string Kind, int Count, ImmutableArray<WrinkleExample> Examples);
