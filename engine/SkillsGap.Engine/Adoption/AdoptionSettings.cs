using SkillsGap.Engine.Audit.Privacy;

namespace SkillsGap.Engine.Adoption;

/// <summary>What counts as use, as maturity and as leading. All limits are declared: what is much differs between tools.</summary>
public sealed record AdoptionSettings
{
    /// <summary>Fewest weeks of a window.</summary>
    public const int FewestWeeks = 4;

    /// <summary>Most weeks of a window.</summary>
    public const int MostWeeks = 104;

    /// <summary>Somebody uses a tool who did so in this many days up to the scenario's day.</summary>
    public const int RecentDays = 28;

    /// <summary>Whole weeks, Monday to Sunday, that maturity, trend and champions are told from; default 12.</summary>
    public int Weeks { get; init; } = 12;

    /// <summary>What intermediate use takes; default a day a week, 2 features, 2 sessions a day of use.</summary>
    public MaturityLimits Intermediate { get; init; } = new(0.2, 2, 2);

    /// <summary>What advanced use takes; default 45 % of days, 4 features, 4 sessions a day of use.</summary>
    public MaturityLimits Advanced { get; init; } = new(0.45, 4, 4);

    /// <summary>Who leads in a week: those in this share at the top of their peers, 0–1; default 0.15.</summary>
    public double LeadingShare { get; init; } = 0.15;

    /// <summary>
    /// Fewest users of a role to be compared with each other, and not with all users of the tool; default 100: of fewer, a few raise what is usual.
    /// </summary>
    public int FewestPeers { get; init; } = 100;

    /// <summary>
    /// A champion's sessions a day of use, times features a week of use, are at least this many times those of the other advanced users on average; default
    /// 1.3.
    /// </summary>
    public double Ahead { get; init; } = 1.3;

    /// <summary>A champion uses the tool in at least this share of the weeks; default 0.75.</summary>
    public double SustainedShare { get; init; } = 0.75;

    /// <summary>A champion leads in at least this share of the weeks of use; default 0.5.</summary>
    public double LeadingWeeks { get; init; } = 0.5;

    /// <summary>
    /// Probability, over all people and tools together, that anybody at all is called a champion who leads by chance alone; default 0.01.
    /// </summary>
    public double FalseChampions { get; init; } = 0.01;

    /// <summary>A team is low whose share of users is at most this part of the overall share; default 0.5.</summary>
    public double LowShare { get; init; } = 0.5;

    /// <summary>Fewest people that a figure may be about; default 5.</summary>
    public int SmallestGroup { get; init; } = SmallGroups.DefaultSmallest;
}
