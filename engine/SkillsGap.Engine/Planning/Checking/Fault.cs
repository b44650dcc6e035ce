namespace SkillsGap.Engine.Planning.Checking;

/// <summary>One thing that is not as stated.</summary>
/// <param name="Where">The item, as in <c>rows "budget"</c>.</param>
/// <param name="What">What is stated and what it is.</param>
/// <param name="By">The difference, in the item's unit; null where it is none of amount.</param>
public sealed record Fault(string Where, string What, double? By = null)
{
    /// <summary>One line.</summary>
    public override string ToString() => By is double by ? $"{Where}: {What}, off by {by:G6}" : $"{Where}: {What}";
}
