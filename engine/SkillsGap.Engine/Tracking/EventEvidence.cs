using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// What events say of levels. A passed module is an assessment, or a certification, of each level that it teaches: its value is score × level_to, and it is
/// added only where that is above what was known, since a pass says that so much is there and not that there is no more. What was observed of a
/// skill before it was taught ends with the pass: it is about a level that is gone. What a human set by hand stays.
/// </summary>
internal static class EventEvidence
{
    /// <summary>Where the evidence is said to come from.</summary>
    public const string Source = "programme";

    /// <summary>The evidence of a workforce with what events add.</summary>
    /// <param name="workforce">The workforce as it was read.</param>
    /// <param name="mean">Level of a person in a skill when the plan was made.</param>
    /// <param name="log">What happened.</param>
    /// <param name="rules">What a pass is worth.</param>
    public static ImmutableArray<Evidence> Of(Workforce workforce, Func<int, int, double> mean, EventLog log, ProgressRules rules)
    {
        var added = new List<Evidence>();
        var taught = new Dictionary<(int Person, int Skill), (DateOnly Day, double Level)>();
        foreach (var test in log.Tested)
        {
            var module = workforce.Modules[test.Module!.Value];
            var passed = test.Kind == ProgressEventKind.Completed;
            foreach (var outcome in module.Outcomes)
            {
                var value = (test.Value ?? 1) * outcome.LevelTo;
                var key = (test.Person, outcome.Skill);
                if (passed && (value <= mean(test.Person, outcome.Skill) || value < taught.GetValueOrDefault(key).Level)) continue;
                if (passed) taught[key] = (test.Date, value);
                var kind = passed && module.Format == LearningFormat.Certification ? EvidenceKind.Certification : EvidenceKind.Assessment;
                added.Add(new(
                    test.Person, outcome.Skill, kind, test.Date, value, passed ? rules.PassWeight : 1, Source, null,
                    $"{(passed ? "passed" : "failed")} {module.Id}"));
            }
        }

        foreach (var test in log.Assessed)
            added.Add(new(test.Person, test.Skill!.Value, EvidenceKind.Assessment, test.Date, test.Value, 1, Source, null, test.Note));
        return [.. workforce.Evidence.Concat(added).Select(Ended)];

        Evidence Ended(Evidence item)
        {
            if (item.Kind == EvidenceKind.Override || !taught.TryGetValue((item.Person, item.Skill), out var pass) || item.Date >= pass.Day) return item;
            var last = pass.Day.AddDays(-1);
            return item.Expires < last ? item : item with { Expires = last };
        }
    }
}
