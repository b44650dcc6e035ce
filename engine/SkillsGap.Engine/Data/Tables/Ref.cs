namespace SkillsGap.Engine.Data.Tables;

/// <summary>Something referred to: its id as it was given, and its index once that is known (−1: nothing, or unknown).</summary>
internal struct Ref(string id)
{
    private readonly string? id = id;

    // One more than the index, so that a reference nobody set refers to nothing.
    private int place;

    public readonly string Id => id ?? "";

    public int Index
    {
        readonly get => place - 1;
        set => place = value + 1;
    }
}
