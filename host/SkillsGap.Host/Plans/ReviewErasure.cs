using SkillsGap.Host.Reporting;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>
/// A stored review without one person. What its totals count of them stays under a name that is nobody's; what happened to them, when, and why goes, and so do
/// the lists that they stand in.
/// </summary>
internal static class ReviewErasure
{
    /// <summary>The review beside a plan without a person; null where there is none, or where it says nothing of them. Or what is wrong with it.</summary>
    /// <param name="folder">The folder of the plan.</param>
    /// <param name="id">The person.</param>
    /// <param name="names">What stands in place of their id, and of their name.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<(byte[]? Review, string? Error)> OfAsync(
        string folder, string id, IReadOnlyDictionary<string, string> names, CancellationToken cancellation)
    {
        var (review, error) = await ReportFolder.ReviewAsync(folder, cancellation);
        if (review is null) return (null, error);
        using var before = new MemoryStream();
        await PlanJson.WriteAsync(before, review, cancellation);
        using var without = new MemoryStream();
        await PlanJson.WriteAsync(without, Without(review, id), cancellation);
        var after = new PlanRenaming(names, [id]).Apply(without.ToArray(), isIndented: true);
        return (after.AsSpan().SequenceEqual(before.ToArray()) ? null : after, null);
    }

    private static ReviewDocument Without(ReviewDocument review, string id) => review with
    {
        People = [.. review.People.Select(one => one.Person == id ? Remains(one) : one)],
        Faded = [.. review.Faded.Where(one => one.Person != id)],
        Strugglers = [.. review.Strugglers.Where(one => one.Person != id)],
        Proposals = [.. review.Proposals.Where(one => one.Person != id)],
        Changes = [.. review.Changes.Where(one => one.Person != id)],
        Remarks = [.. review.Remarks.Where(remark => remark.Value != id)],
    };

    // Tier, state and money are in the totals.
    private static PersonProgressDocument Remains(PersonProgressDocument one) =>
        one with { Why = "", DoneOn = null, Passed = 0, Modules = 0, Finish = null, MentorHours = 0 };
}
