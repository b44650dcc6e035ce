using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>Says where one person stands after another. To change what a state is: here, and in the words of <see cref="PersonState"/>.</summary>
/// <param name="before">Workforce as it was read for the plan; indices are its.</param>
/// <param name="levels">What is known on the day of the review.</param>
/// <param name="log">What happened.</param>
/// <param name="rules">Where states begin.</param>
/// <param name="met">Who met what their path was for when they finished it, and does not any more.</param>
/// <param name="day">The day of the review.</param>
internal sealed class StateRule(Workforce before, LevelsNow levels, EventLog log, ProgressRules rules, IReadOnlySet<int> met, DateOnly day)
{
    private readonly ILookup<int, ProgressEvent> assessed = log.Assessed.ToLookup(test => test.Person);

    public PersonProgress Of(PathLedger path)
    {
        var (state, why, doneOn, skills) = Judge(path);
        return new(
            path.Decided.Person, path.Decided.Tier, path.Decided.Option, path.Decided.Declared, [.. path.Steps], state, why, doneOn, skills,
            log.Spent.GetValueOrDefault(path.Decided.Person), log.Sessions.GetValueOrDefault(path.Decided.Person));
    }

    private (PersonState State, string Why, DateOnly? DoneOn, ImmutableArray<int> Skills) Judge(PathLedger path)
    {
        var option = path.Decided.Option;
        if (!path.Decided.IsPath) return (PersonState.NotPlanned, "nothing is planned", null, []);
        var role = before.Roles[option.Role];
        if (option.Kind == OptionKind.Transition && levels.RoleOf(path.Decided.Person) == option.Role)
            return (PersonState.Done, $"is {role.Name} now", path.Last ?? day, []);
        if (option.Kind == OptionKind.Path && levels.Gaps(path.Decided.Person, option.Role).IsEmpty)
            return (PersonState.Done, $"meets all that {role.Name} requires", path.Finished ?? path.Last ?? day, []);
        if (met.Contains(path.Decided.Person) && Disappointing(path).Count == 0)
            return (PersonState.Done, $"{AllPassed(path)} and met all that {role.Name} requires; since faded to {Missing(path)}", path.Finished, []);
        if (path.Left is { } left) return (PersonState.Out, left.Why, null, []);

        var late = path.Steps.MaxBy(step => step.DaysLate(day));
        var days = late?.DaysLate(day) ?? 0;
        var reasons = path.Steps.Where(step => step.Failed is not null)
            .Select(step => (Why: $"{before.Modules[step.Module].Id} not passed on {step.Failed:yyyy-MM-dd}", Skills: Teaches(step.Module, option.Role)))
            .Concat(Disappointing(path)).ToList();
        if (option.Kind == OptionKind.Path && path.IsCompleted) reasons.AddRange(Missed(path, [.. reasons.SelectMany(one => one.Skills)]));
        // What waits for a module that was not passed is late for that reason and no other.
        if (reasons.Count == 0 && days > rules.StrugglingAfterDays)
            reasons.Add(($"{before.Modules[late!.Module].Id} is {days} days late", Teaches(late.Module, option.Role)));
        if (reasons.Count > 0)
        {
            return (PersonState.Struggling, string.Join("; ", reasons.Select(one => one.Why)), null,
                [.. reasons.SelectMany(one => one.Skills).Distinct().Order()]);
        }

        if (days > rules.LateAfterDays)
            return (PersonState.Late, $"{before.Modules[late!.Module].Id} is {days} days late{(late.Started is null ? " and not begun" : "")}", null, []);
        return (PersonState.OnTrack, OnTrack(path), null, []);
    }

    private string OnTrack(PathLedger path)
    {
        var passed = path.Steps.Count(step => step.Passed is not null);
        if (passed == path.Steps.Length && path.Decided.Option.Kind == OptionKind.Transition) return $"passed {passed} of {passed} modules, the move is next";
        if (passed == path.Steps.Length)
        {
            return $"{AllPassed(path)}; not confirmed yet: {Missing(path)}; an assessment would tell";
        }

        var begun = Array.Find(path.Steps, step => step is { Passed: null, Started: not null });
        return $"passed {passed} of {path.Steps.Length} modules{(begun is null ? "" : $", on {before.Modules[begun.Module].Id}")}";
    }

    // What is clearly missed although nothing is left to be passed. Less than that an assessment may still confirm.
    private IEnumerable<(string Why, ImmutableArray<int> Skills)> Missed(PathLedger path, ImmutableArray<int> said) =>
        from gap in levels.Gaps(path.Decided.Person, path.Decided.Option.Role)
        let skill = levels.SkillOfAnalysis(gap.Skill)
        where gap.Shortfall > rules.AssessedBelow && !said.Contains(skill)
        select ($"{AllPassed(path)} and is at {Short(gap)}", ImmutableArray.Create(skill));

    private string Missing(PathLedger path) => string.Join(", ", levels.Gaps(path.Decided.Person, path.Decided.Option.Role).Select(Short));

    private string Short(SkillGap gap) => $"{gap.Mean:0.00} of {gap.Level:0.00} in {before.Taxonomy.Skills[levels.SkillOfAnalysis(gap.Skill)].Name}";

    private static string AllPassed(PathLedger path) => path.Steps.Length switch
    {
        0 => "passed all modules",
        1 => "passed its one module",
        var n => $"passed all {n} modules",
    };

    // The last assessment of a skill that the path should have brought by then, where it is too low and was not followed by a pass.
    private List<(string Why, ImmutableArray<int> Skills)> Disappointing(PathLedger path)
    {
        var found = new List<(string, ImmutableArray<int>)>();
        var role = path.Decided.Option.Role;
        foreach (var tests in assessed[path.Decided.Person].GroupBy(test => test.Skill!.Value).OrderBy(group => group.Key))
        {
            var last = tests.MaxBy(test => (test.Date, test.Row))!;
            var needed = before.Roles[role].Requirements.Where(need => need.Skill == tests.Key).Select(need => (double?)need.Level).FirstOrDefault();
            if (needed is null || Expected(path, tests.Key, last.Date) is not { } brought) continue;
            var expected = Math.Min(brought, needed.Value);
            if (last.Value!.Value < expected - rules.AssessedBelow)
            {
                var skill = before.Taxonomy.Skills[tests.Key].Name;
                found.Add(($"assessed at {last.Value:0.00} in {skill} on {last.Date:yyyy-MM-dd}, where {expected:0.00} was due", [tests.Key]));
            }
        }

        return found;
    }

    // The highest level of a skill that modules teach which were passed, or should have been, by a day; null where a later pass speaks for itself.
    private double? Expected(PathLedger path, int skill, DateOnly by)
    {
        double? highest = null;
        foreach (var step in path.Steps)
        {
            foreach (var outcome in before.Modules[step.Module].Outcomes.Where(one => one.Skill == skill))
            {
                if (step.Passed > by) return null;
                if (step.Passed <= by || step.PlannedFinish <= by) highest = Math.Max(highest ?? 0, outcome.LevelTo);
            }
        }

        return highest;
    }

    // What a module teaches of what the role requires; all of it where that is nothing.
    private ImmutableArray<int> Teaches(int module, int role)
    {
        ImmutableArray<int> taught = [.. before.Modules[module].Outcomes.Select(outcome => outcome.Skill)];
        ImmutableArray<int> needed = [.. taught.Where(skill => before.Roles[role].Requirements.Any(need => need.Skill == skill))];
        return needed.IsEmpty ? taught : needed;
    }
}
