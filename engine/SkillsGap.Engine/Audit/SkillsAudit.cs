using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Evaluating;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit;

/// <summary>
/// The skills audit of a workforce: who stands where against what their role requires, now and on an earlier day, what came of it, and who is
/// audited next. The method is published in METHOD.md beside this file. Nothing of it reaches a plan.
/// </summary>
/// <param name="Workforce">The workforce, in canonical order; with assessments in place of answers to items.</param>
/// <param name="Settings">How it weighs.</param>
/// <param name="Against">Index of the role that everybody is held against; null for each the one they hold.</param>
/// <param name="AsOf">The day: the scenario's.</param>
/// <param name="Since">The earlier day.</param>
/// <param name="Former">The day of the former state that requirements were compared with; null where none was given.</param>
/// <param name="People">Everybody, by index.</param>
/// <param name="Groups">Everybody together, then roles, then units; those without people are left out.</param>
/// <param name="SmallestGroup">Fewest people that a figure of a group is about.</param>
/// <param name="Telling">How well estimates tell apart who meets a requirement; null where too little was held out to say.</param>
public sealed record SkillsAudit(
    Workforce Workforce, AuditSettings Settings, int? Against, DateOnly AsOf, DateOnly Since, DateOnly? Former,
    ImmutableArray<PersonAudit> People, ImmutableArray<GroupAudit> Groups, int SmallestGroup, TellingApart? Telling)
{
    /// <summary>The day to compare with where none is given: one audit earlier.</summary>
    public static DateOnly DefaultSince(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.AsOf.AddMonths(-scenario.Audit.EveryMonths);
    }

    /// <summary>Audits everybody. The result does not depend on the order of the files or the number of threads.</summary>
    /// <param name="workforce">The workforce, as read.</param>
    /// <param name="scenario">The scenario, as read.</param>
    /// <param name="since">The day to compare with, before the scenario's; null for one audit earlier.</param>
    /// <param name="former">An earlier state of the workforce and its day, to see which requirements changed; or null.</param>
    /// <param name="plan">A plan of the same workforce, to see what is expected after it; or null.</param>
    /// <param name="against">Index of a role to hold everybody against, such as a target; null for each the one they hold.</param>
    /// <param name="smallestGroup">Fewest people that a figure of a group may be about, percentiles among peers included; at least 1.</param>
    /// <param name="learned">A model learned from a workforce, or null for the defaults.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="since"/> is not before the scenario's day.</exception>
    public static SkillsAudit Of(
        Workforce workforce, Scenario scenario, DateOnly? since = null, (Workforce Workforce, DateOnly Day)? former = null,
        WorkforcePlan? plan = null, int? against = null, int smallestGroup = SmallGroups.DefaultSmallest, LearnedModel? learned = null,
        int? threads = null, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestGroup, 1);
        var before = since ?? DefaultSince(scenario);
        if (before >= scenario.AsOf) throw new ArgumentOutOfRangeException(nameof(since), since, $"Not before {scenario.AsOf:yyyy-MM-dd}.");
        var forecast = Obsolescence.Of(workforce, scenario, 1, learned: learned, threads: threads, progress: progress, cancellation: cancellation);
        var (ordered, _) = CanonicalOrder.Apply(workforce, scenario);
        var roleId = against is { } given ? workforce.Roles[given].Id : null;
        int? role = roleId is null ? null : ordered.Roles.Select((one, r) => (one.Id, Index: r)).First(one => one.Id == roleId).Index;
        var work = new AuditWork(ordered, scenario, before, role, former?.Workforce, plan, forecast, learned, threads, progress, cancellation);
        var people = work.People(smallestGroup);
        return new(
            work.Workforce, scenario.Audit, role, scenario.AsOf, before, former?.Day, people,
            new GroupAudits(work.Workforce, scenario.Audit, people, before, scenario.AsOf, smallestGroup).All(), smallestGroup, work.Telling());
    }

    /// <summary>
    /// Incomes of those on whose learning something was spent since the earlier day, and of the others, who are all there is to compare with.
    /// </summary>
    public (LearningReturn Learned, LearningReturn Others) Returns()
    {
        var parts = People.Where(one => one.Income is not null).Select(one => one.Income!).ToLookup(one => one.Cost > 0);
        IncomeChange[] learned = [.. parts[true]], others = [.. parts[false]];
        var hidden = SmallGroups.Hidden([learned.Length, others.Length], SmallestGroup);
        return (LearningReturn.Of(learned, hidden[0]), LearningReturn.Of(others, hidden[1]));
    }
}
