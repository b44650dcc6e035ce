using System.Collections.Immutable;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Adoption;

/// <summary>Who uses which tool, how well, and what comes of it.</summary>
/// <param name="Analysis">What else is known; its indices are those used here.</param>
/// <param name="Settings">The limits.</param>
/// <param name="Weeks">Mondays of the weeks of the window.</param>
/// <param name="Tools">Each tool of the workforce, by id.</param>
public sealed record AdoptionReport(
    WorkforceAnalysis Analysis, AdoptionSettings Settings, ImmutableArray<DateOnly> Weeks, ImmutableArray<ToolAdoption> Tools)
{
    /// <summary>Looks at all tools, up to the scenario's day. The order of rows does not matter.</summary>
    /// <param name="analysis">The workforce with its estimates.</param>
    /// <param name="settings">The limits; null for the defaults.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of weeks is out of its range.</exception>
    public static AdoptionReport Of(
        WorkforceAnalysis analysis, AdoptionSettings? settings = null, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        settings ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Weeks, AdoptionSettings.FewestWeeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Weeks, AdoptionSettings.MostWeeks);
        var (workforce, asOf) = (analysis.Workforce, analysis.Scenario.AsOf);
        var uses = new ToolUse[workforce.Tools.Length];
        for (var t = 0; t < uses.Length; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new("Reading the use of tools", (double)t / uses.Length));
            uses[t] = ToolUse.Of(workforce, t, asOf, settings.Weeks);
        }

        var groups = new AdoptionGroups(workforce, settings.SmallestGroup);
        var champions = ChampionSearch.Find(analysis, uses, settings);
        var tools = ImmutableArray.CreateBuilder<ToolAdoption>(uses.Length);
        for (var t = 0; t < uses.Length; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new("Comparing teams and tools", (double)t / uses.Length));
            tools.Add(One(analysis, uses[t], groups, champions[t], settings));
        }

        var weeks = UsageWeeks.Of(asOf, asOf, settings.Weeks);
        return new(analysis, settings, [.. Enumerable.Range(0, settings.Weeks).Select(w => weeks[w])], tools.DrainToImmutable());
    }

    private static ToolAdoption One(
        WorkforceAnalysis analysis, ToolUse use, AdoptionGroups groups, ImmutableArray<Champion> champions, AdoptionSettings settings)
    {
        var workforce = analysis.Workforce;
        var skill = workforce.Tools[use.Tool].Skill;
        ImmutableArray<UseProfile> users = [.. use.People.Select(person => use.Profile(person, settings))];
        var counted = new GroupAdoptions(workforce, use, groups, users, settings.SmallestGroup);
        var units = counted.Units();
        var (active, byWeek, isHidden, hiddenWeeks) = counted.Whole();
        var low = LowTeams.Of(
            analysis, skill, units, (double)active / workforce.People.Length, users.ToDictionary(user => user.Person, user => user.Level), settings);
        return new(
            use.Tool, active, byWeek, isHidden, hiddenWeeks, counted.Roles(), units, users, champions, low,
            ToolReturns.Of(analysis, use, settings.SmallestGroup),
            skill is { } s ? new ProgrammeReturns(analysis, use, s, settings.SmallestGroup).Of() : []);
    }
}
