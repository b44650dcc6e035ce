using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Adoption;

/// <summary>
/// What came of learning for a tool: difference in differences over up to <see cref="Span"/> weeks before and after the week of the evidence.
/// Each of those who took no part is looked at over the same weeks as those who did, in the same proportions.
/// </summary>
internal sealed class ProgrammeReturns(WorkforceAnalysis analysis, ToolUse use, int skill, int smallest)
{
    private const int Span = 8, Fewest = 4;

    private readonly Workforce workforce = analysis.Workforce;

    public ImmutableArray<ProgrammeReturn> Of()
    {
        var taken = workforce.Evidence
            .Where(e => e.Skill == skill && e.Kind is EvidenceKind.Training or EvidenceKind.Certification && e.Skill == skill
                && e.Date >= use.Start && e.Date <= analysis.Scenario.AsOf)
            .ToArray();
        var tookPart = taken.Select(e => e.Person).ToHashSet();
        PersonUse[] others = [.. use.People.Where(person => !tookPart.Contains(person.Person))];
        return
        [
            .. taken.GroupBy(ProgrammeOf).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Return(group.Key, group.First().Kind, [.. group], others)),
        ];
    }

    private string ProgrammeOf(Evidence evidence) => Named(evidence)?.Id ?? (evidence.Kind == EvidenceKind.Certification ? "certification" : "training");

    private LearningModule? Named(Evidence evidence) =>
        workforce.Modules.FirstOrDefault(module => module.Id == evidence.Source && module.Outcomes.Any(outcome => outcome.Skill == skill));

    private ProgrammeReturn Return(string name, EvidenceKind kind, Evidence[] taken, PersonUse[] others)
    {
        // Whoever took part twice is looked at around the first time.
        var first = taken.GroupBy(e => e.Person).ToDictionary(group => group.Key, group => use.Weeks.PlaceOf(group.Min(e => e.Date)));
        PersonUse[] some =
        [
            .. use.People.Where(person => first.TryGetValue(person.Person, out var week) && IsSeen(week))
                .OrderBy(person => workforce.People[person.Person].Id, StringComparer.Ordinal),
        ];
        var weeks = some.CountBy(person => first[person.Person]).OrderBy(count => count.Key).ToArray();
        var days = Compare(some, others, person => person.Days);
        var hours = Compare([.. some.Where(person => person.SaysHours)], [.. others.Where(person => person.SaysHours)], person => person.Hours);
        var cautions = ImmutableArray.CreateBuilder<string>();
        cautions.Add("Nobody was sent by lot: who learns may have been about to use the tool more anyway. The comparison with others takes out what changed for "
            + "all, not what set these apart.");
        if (days is null) cautions.Add($"Too few took part with {Fewest} weeks of records before and after: what changed for them cannot be told.");
        else if (days.Others == 0) cautions.Add("Too few took no part: what would have changed without it cannot be told.");
        return new(name, first.Count, CostPerPerson(name, kind, first.Keys), days, hours, cautions.DrainToImmutable());

        BeforeAfter? Compare(PersonUse[] treated, PersonUse[] controls, Func<PersonUse, double[]> series) => BeforeAfter.Of(
            [.. treated.Select(person => Change(series(person), first[person.Person]))],
            weeks.Length == 0 ? [] :
            [
                .. controls.OrderBy(person => workforce.People[person.Person].Id, StringComparer.Ordinal)
                    .Select(person => weeks.Sum(week => week.Value * Change(series(person), week.Key)) / some.Length),
            ],
            smallest);
    }

    private int FirstWeek => Math.Max(0, use.Weeks.PlaceOf(use.Start));

    private bool IsSeen(int week) => week - FirstWeek >= Fewest && use.Weeks.Count - 1 - week >= Fewest;

    private double Change(double[] series, int week) =>
        series.Skip(week + 1).Take(Span).Average() - series.Take(week).Skip(Math.Max(FirstWeek, week - Span)).Average();

    private double? CostPerPerson(string name, EvidenceKind kind, IEnumerable<int> people)
    {
        LearningModule[] modules =
        [
            .. workforce.Modules.Where(module => module.Id == name || (module.Outcomes.Any(outcome => outcome.Skill == skill)
                && (module.Format == LearningFormat.Certification) == (kind == EvidenceKind.Certification))),
        ];
        if (modules.Any(module => module.Id == name)) modules = [.. modules.Where(module => module.Id == name)];
        if (modules.Length == 0) return null;
        var hourly = people.OrderBy(p => workforce.People[p].Id, StringComparer.Ordinal).Average(p => workforce.People[p].HourlyCost);
        return modules.Average(module => module.Cost + (module.Hours * hourly));
    }
}
