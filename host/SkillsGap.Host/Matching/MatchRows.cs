using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Matching;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Matching;

/// <summary>The matches of a workforce as rows, one chunk after the other.</summary>
internal sealed class MatchRows
{
    private readonly WorkforceContent content;
    private readonly MatchQuestion question;
    private readonly BulkMatcher matcher;
    private readonly ProficiencyEstimate estimate;
    private readonly LearningWeeks weeks;
    private readonly Func<int, string> ofId, toId;
    private readonly IProgress<StageProgress> progress;
    private readonly CancellationToken cancellation;

    private MatchRows(
        WorkforceContent content, MatchQuestion question, BulkMatcher matcher, ProficiencyEstimate estimate, IProgress<StageProgress> progress,
        CancellationToken cancellation)
    {
        (this.content, this.question, this.matcher, this.estimate) = (content, question, matcher, estimate);
        (this.progress, this.cancellation) = (progress, cancellation);
        (ofId, toId, weeks) = (Ids(question.Of), Ids(question.To), new(content.Workforce));
    }

    /// <summary>Estimates everybody, and finds what carries over.</summary>
    public static MatchRows Of(
        WorkforceContent content, LearnedModel? learned, MatchQuestion question, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var levels = WorkforceLevels.Of(content.Workforce, content.Scenario!.AsOf, learned, null, progress, cancellation);
        return new(content, question, BulkMatcher.Of(content.Workforce, levels.Estimate.Mean, levels.Transfer, question), levels.Estimate, progress, cancellation);
    }

    /// <summary>Of how many there are matches.</summary>
    public int Count => matcher.Count;

    /// <summary>Gives all rows, in order, until <paramref name="goOn"/>, told how many have all their rows, says no; cancelled, those it has.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before there was a row.</exception>
    public void Read(Action<MatchRow> take, Func<int, bool> goOn)
    {
        var done = 0;
        try
        {
            foreach (var chunk in matcher.Chunks(cancellation: cancellation))
            {
                while (done < chunk.First + chunk.Count)
                {
                    var first = (done - chunk.First) * chunk.Top;
                    for (var rank = 0; rank < chunk.Top && chunk.To[first + rank] is var to and not MatchChunk.None; rank++) take(Row(done, rank, to));
                    if (!goOn(++done)) return;
                }

                progress.Report(new("Matching", (double)done / Count) { People = (done, Count) });
            }
        }
        catch (OperationCanceledException) when (done > 0)
        {
            // What is there is kept.
        }
    }

    private MatchRow Row(int of, int rank, int to)
    {
        var (fit, person) = (matcher.FitOf(of, to, out var ready), matcher.Meets(of, to));
        double? takes = question.To == MatchSide.Mentors
            ? null
            : weeks.Of(fit.Gaps, matcher.Levels(person), ready, content.Workforce.People[person].HoursPerWeek);
        var skills = content.Workforce.Taxonomy.Skills;
        return new(ofId(of), rank + 1, toId(to), fit.Fit, fit.Reach, [.. fit.Gaps.Select(gap => new MissingSkill(
            skills[gap.Skill].Id, gap.Mean, gap.Level, estimate.CorrectionOf(person, gap.Skill) is not null))], takes);
    }

    private Func<int, string> Ids(MatchSide side) => side switch
    {
        MatchSide.Roles => role => content.Workforce.Roles[role].Id,
        MatchSide.Projects => project => content.Workforce.Projects[project].Id,
        _ => person => content.Workforce.People[person].Id,
    };
}
