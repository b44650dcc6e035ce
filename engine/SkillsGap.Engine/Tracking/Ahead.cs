using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>The options that people would have if it were planned again, looked at without planning.</summary>
internal sealed class Ahead
{
    private readonly LevelsNow levels;
    private readonly OptionGenerator generator;

    public Ahead(WorkforceContent content, LearnedModel? learned, int? threads, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!, learned, threads, progress, cancellation);
        levels = new(analysis, content.Workforce);
        generator = WorkforcePlanner.GeneratorFor(analysis);
    }

    /// <summary>Least cash of an option of a kind with the mentor who is proposed; null where there is none.</summary>
    public double? LeastCash(MentorOffer offer, OptionKind kind) => offer.Mentor is { } mentor
        ? generator.For(levels.PersonOf(offer.Person)).Options.Where(option => option.Kind == kind && option.Mentor == levels.PersonOf(mentor))
            .Min(option => (double?)option.Cash)
        : null;

    /// <summary>Probability with which somebody on a path that goes on succeeds, by what is left of it.</summary>
    public double Success(int person) => generator.For(levels.PersonOf(person)).Options[0].Success;
}
