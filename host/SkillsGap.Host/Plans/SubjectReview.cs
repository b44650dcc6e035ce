using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>What a review says of one person, in sentences for that person.</summary>
internal static class SubjectReview
{
    /// <summary>The sentences; none where it says nothing of them.</summary>
    /// <param name="review">The review.</param>
    /// <param name="id">The person.</param>
    public static IEnumerable<string> Of(ReviewDocument review, string id)
    {
        foreach (var one in review.People.Where(one => one.Person == id))
        {
            yield return $"Reviewed on {review.Day:yyyy-MM-dd}: {one.State.Replace('-', ' ')}; {one.Why}. Of {one.Modules:N0} modules {one.Passed:N0} passed, "
                + $"{one.Spent:N0} {review.Currency} spent, {one.MentorHours:0.#} hours of mentors.";
        }

        foreach (var one in review.Faded.Where(one => one.Person == id))
            yield return $"Believed to meet all that was needed before, and now to be below it in {string.Join(", ", one.Skills)}.";
        foreach (var one in review.Strugglers.Where(one => one.Person == id))
            yield return $"Help is proposed with {string.Join(", ", one.Skills)}: {(one.Mentor is { } mentor ? $"{mentor} as mentor" : "nobody has hours to mentor")}.";
        var mentored = review.Strugglers.Count(one => one.Mentor == id);
        if (mentored > 0) yield return $"Proposed as the mentor of {mentored:N0} who struggle.";
        foreach (var one in review.Proposals.Where(one => one.Person == id))
        {
            yield return one.Roles.Count == 0 ? "No open role was found that fits."
                : $"Open roles that fit: {string.Join(", ", one.Roles.Select(role => $"{role.Role} ({role.Fit:0.00})"))}"
                    + (one.Matched is { } kept ? $"; {kept.Role} is kept." : ".");
        }

        foreach (var one in review.Changes.Where(one => one.Person == id)) yield return $"Decided differently than before ({one.Former}): {one.Decision}; {one.Why}.";
    }
}
