using System.Collections.Immutable;
using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a report on the use of tools to its document, without the figures that may not be passed on.</summary>
/// <param name="report">The report.</param>
/// <param name="namesPeople">Whether champions are named.</param>
internal sealed class AdoptionMapping(AdoptionReport report, bool namesPeople)
{
    private readonly Workforce workforce = report.Analysis.Workforce;
    private readonly int smallest = report.Settings.SmallestGroup;

    public static AdoptionDocument ToDocument(AdoptionReport report, string? tool = null, bool namesPeople = true) =>
        new AdoptionMapping(report, namesPeople).Document(tool);

    /// <summary>The words of the levels.</summary>
    public static string Word(Maturity level) => level.ToString().ToLowerInvariant();

    private AdoptionDocument Document(string? only)
    {
        var scenario = report.Analysis.Scenario;
        return new(
            scenario.AsOf, scenario.Currency, Known(workforce.People.Length), smallest, AdoptionSettings.RecentDays, report.Weeks,
            [Limits(Maturity.Intermediate, report.Settings.Intermediate), Limits(Maturity.Advanced, report.Settings.Advanced)],
            [.. report.Tools.Where(one => only is null || workforce.Tools[one.Tool].Id == only).Select(Tool)]);
    }

    private static MaturityLimitsDocument Limits(Maturity level, MaturityLimits limits) => new(Word(level), limits.ActiveShare, limits.Features, limits.Sessions);

    private ToolAdoptionDocument Tool(ToolAdoption one)
    {
        var tool = workforce.Tools[one.Tool];
        var people = workforce.People.Length;
        var levels = one.Levels(people);
        // Whoever used the tool in the window is told of with the levels: with few of a level, or of the others, none is.
        var showsLevels = people >= smallest && levels.All(count => count == 0 || count >= smallest);
        return new(
            tool.Id, tool.Name, tool.Skill is { } skill ? workforce.Taxonomy.Skills[skill].Id : null,
            one.IsShareHidden ? null : one.Active, one.IsShareHidden ? null : (double)one.Active / people, Shown(one.ActiveByWeek, one.HiddenWeeks),
            [.. levels.Select((count, level) => new MaturityCountDocument(Word((Maturity)level), showsLevels ? count : null))],
            [.. one.Roles.Select(role => Group(workforce.Roles[role.Group].Id, workforce.Roles[role.Group].Name, role))],
            [.. one.Units.Select(unit => Group(workforce.Units[unit.Group].Id, workforce.Units[unit.Group].Name, unit))],
            [.. one.LowTeams.Select(Low)], Return(one.Return, people - levels[0]), [.. one.Programmes.Select(Programme)],
            namesPeople ? [.. one.Champions.Select(Champion)] : null);
    }

    private static GroupAdoptionDocument Group(string id, string name, GroupAdoption group)
    {
        var isOpen = !group.IsHidden && !group.IsShareHidden;
        return new(
            id, name, group.Depth, group.IsHidden ? null : group.People, isOpen ? group.Active : null, isOpen ? group.Share : null,
            Shown(group.ActiveByWeek, group.IsHidden ? [.. group.HiddenWeeks.Select(_ => true)] : group.HiddenWeeks),
            isOpen ? Word(group.Typical) : null, group.IsCounted);
    }

    private static IReadOnlyList<int?> Shown(ImmutableArray<int> counts, ImmutableArray<bool> hidden) =>
        [.. counts.Select((count, w) => hidden[w] ? (int?)null : count)];

    private LowTeamDocument Low(LowTeam low)
    {
        // Those whom an offer fits are part of the team, and of those whom another fits: whoever it leaves out is a group too.
        List<int> told = [low.Team.People];
        var offers = new List<LearningOfferDocument>();
        foreach (var offer in low.Offers)
        {
            var isOpen = told.All(people => IsApart(people, offer.People)) && offer.People >= smallest;
            if (isOpen) told.Add(offer.People);
            offers.Add(Offer(offer, isOpen));
        }

        return new(workforce.Units[low.Team.Group].Id, workforce.Units[low.Team.Group].Name, low.Team.People, offers);
    }

    private LearningOfferDocument Offer(LearningOffer offer, bool isOpen)
    {
        var module = workforce.Modules[offer.Module];
        return new(
            module.Id, module.Name, Vocabulary.Formats.Of(module.Format), module.Cost, isOpen ? offer.People : null, isOpen ? offer.Cash : null,
            isOpen ? offer.Hours : null, isOpen ? offer.Gain / offer.People : null);
    }

    // Whoever ever used the tool is told of beside all people, those who did in the window, and those of whom hours are known. What it costs tells the users.
    private ToolReturnDocument Return(ToolReturn made, int inWindow)
    {
        var users = Known(made.Users) is { } count && IsApart(workforce.People.Length, count) && IsApart(count, inWindow) ? count : (int?)null;
        var reporting = Known(made.Reporting) is { } some && IsApart(made.Users, some) && IsApart(inWindow, some) ? some : (int?)null;
        return new(
            made.Since, made.Months, users, users is null ? null : made.Cost, reporting, Interval(made.Hours), Interval(made.Worth),
            users is null ? null : Interval(made.PerCost), Change(made.Level), made.Cautions);
    }

    private ProgrammeReturnDocument Programme(ProgrammeReturn made) => new(
        made.Programme, Known(made.People), Known(made.People) is null ? null : made.CostPerPerson, Change(made.Days), Change(made.Hours), made.Cautions);

    private ChampionDocument Champion(Champion one)
    {
        var person = workforce.People[one.Person];
        return new(
            person.Id, workforce.Roles[person.Role].Id, workforce.Units[person.Unit].Id, one.Use.ActiveShare, one.Use.Features, one.Use.Sessions,
            one.ActiveWeeks, one.LeadingWeeks, one.Probability, one.Level, one.IsProficient);
    }

    // Whether nobody, or enough people, make the difference between two numbers.
    private bool IsApart(int one, int other) => one == other || Math.Abs(one - other) >= smallest;

    private int? Known(int people) => people >= smallest || people == 0 ? people : null;

    private static IntervalDocument? Interval(MeanInterval? figure) => figure is { } one ? new(one.Value, one.Low, one.High) : null;

    private static BeforeAfterDocument? Change(BeforeAfter? change) => change is null ? null
        : new(change.Some, change.Others, change.Change, change.OthersChange, Interval(change.Difference)!);
}
