namespace SkillsGap.Engine.Adjacency;

/// <summary>Where a transfer comes from.</summary>
/// <param name="Transfer">The transfer, 0–1.</param>
/// <param name="Declared">What somebody declared: it overrides all else; or null.</param>
/// <param name="Covered">The part of the second skill that the first covers, or null where one is not decomposed.</param>
/// <param name="Roles">How often roles require them together; null where one is required nowhere.</param>
/// <param name="People">How often people have them together; null where one is unknown, or without enough people.</param>
public readonly record struct TransferReason(double Transfer, double? Declared, double? Covered, LiftCounts? Roles, LiftCounts? People)
{
    /// <summary>
    /// Blends what is known, from the general to the particular: what the skills are made of, what roles require, what people have. Each
    /// weighs <see cref="LiftCounts.Weight"/> against all before it, or all where there is nothing before it.
    /// </summary>
    internal static TransferReason Of(double? declared, double? covered, LiftCounts roles, LiftCounts? people)
    {
        var transfer = covered;
        var ofRoles = Blend(roles, ref transfer);
        var ofPeople = people is { } counts ? Blend(counts, ref transfer) : null;
        return new(declared ?? transfer ?? 0, declared, covered, ofRoles, ofPeople);
    }

    private static LiftCounts? Blend(LiftCounts counts, ref double? transfer)
    {
        if (!counts.SaysSomething) return null;
        transfer = transfer is { } before ? ((1 - counts.Weight) * before) + (counts.Weight * counts.Lift) : counts.Lift;
        return counts;
    }
}
