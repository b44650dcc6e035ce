using SkillsGap.Engine.Adjacency;
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
    private readonly LearningWeeks weeks;
    private readonly Func<int, string> ofId, toId;
    private readonly IProgress<StageProgress> progress;
    private readonly CancellationToken cancellation;

    private MatchRows(
        WorkforceContent content, MatchQuestion question, BulkMatcher matcher, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        (this.content, this.question, this.matcher, this.progress, this.cancellation) = (content, question, matcher, progress, cancellation);
        (ofId, toId, weeks) = (Ids(question.Of), Ids(question.To), new(content.Workforce));
    }

    /// <summary>Estimates everybody, and finds what carries over.</summary>
    public static MatchRows Of(WorkforceContent content, MatchQuestion question, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var (workforce, asOf) = (content.Workforce, content.Scenario!.AsOf);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));
        var estimate = estimator.Estimate(
            workforce, asOf, progress: ShareProgress.Of(progress, "Estimating proficiency"), cancellation: cancellation);
        var transfer = TransferMatrix.Build(
            workforce.Taxonomy, workforce.Roles, EvidencedSkills.Profiles(workforce, estimate), progress: ShareProgress.Of(progress, "Finding what carries over"),
            cancellation: cancellation);
        return new(content, question, BulkMatcher.Of(workforce, estimate.Mean, transfer, question), progress, cancellation);
    }

    /// <summary>Of how many there are matches.</summary>
    public int Count => matcher.Count;

    /// <summary>Gives all rows, in order, until <paramref name="goOn"/>, told how many have all their rows, says no.</summary>
    public void Read(Action<MatchRow> take, Func<int, bool> goOn)
    {
        foreach (var chunk in matcher.Chunks(cancellation: cancellation))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                for (var rank = 0; rank < chunk.Top && chunk.To[(i * chunk.Top) + rank] is var to and not MatchChunk.None; rank++)
                    take(Row(chunk.First + i, rank, to));
                if (!goOn(chunk.First + i + 1)) return;
            }

            progress.Report(new("Matching", (double)(chunk.First + chunk.Count) / Math.Max(1, Count)) { People = (chunk.First + chunk.Count, Count) });
        }
    }

    private MatchRow Row(int of, int rank, int to)
    {
        var (fit, person) = (matcher.FitOf(of, to, out var ready), matcher.Meets(of, to));
        double? takes = question.To == MatchSide.Mentors
            ? null
            : weeks.Of(fit.Gaps, matcher.Levels(person), ready, content.Workforce.People[person].HoursPerWeek);
        var skills = content.Workforce.Taxonomy.Skills;
        return new(ofId(of), rank + 1, toId(to), fit.Fit, fit.Reach, [.. fit.Gaps.Select(gap => new MissingSkill(skills[gap.Skill].Id, gap.Mean, gap.Level))], takes);
    }

    private Func<int, string> Ids(MatchSide side) => side switch
    {
        MatchSide.Roles => role => content.Workforce.Roles[role].Id,
        MatchSide.Projects => project => content.Workforce.Projects[project].Id,
        _ => person => content.Workforce.People[person].Id,
    };
}
