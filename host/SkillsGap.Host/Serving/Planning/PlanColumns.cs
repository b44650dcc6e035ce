using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>The people of a plan in columns.</summary>
internal static class PlanColumns
{
    /// <summary>What <c>?people=</c> asks for columns with.</summary>
    public const string Asked = "columns";

    /// <summary>The answer with a plan, its people as they were asked for.</summary>
    public static PlanAnswer Answer(string replayHash, PlanDocument plan, bool inColumns) => new()
    {
        ReplayHash = replayHash,
        Plan = inColumns ? plan with { People = [] } : plan,
        People = inColumns ? Of(plan.People) : null,
    };

    private static PlanPeopleColumns Of(IReadOnlyList<PersonPlanDocument> people)
    {
        return new()
        {
            Id = Column(p => p.Id), Role = Column(p => p.Role), Tier = Column(p => p.Tier), Fit = Column(p => p.Fit), Reach = Column(p => p.Reach),
            Option = Column(p => p.Decision?.Option), Kind = Column(p => p.Decision?.Kind), ToRole = Column(p => p.Decision?.Role),
            Mentor = Column(p => p.Decision?.Mentor), Project = Column(p => p.Decision?.Project),
            Start = Column(p => Day(p.Decision?.Start)), Finish = Column(p => Day(p.Decision?.Finish)),
            Hours = Column(p => p.Decision?.Hours), Cash = Column(p => p.Decision?.Cash), Success = Column(p => p.Decision?.Success),
            Value = Column(p => p.Decision?.Value),
        };

        T[] Column<T>(Func<PersonPlanDocument, T> value) => [.. people.Select(value)];
    }

    private static string? Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;
}
