using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// When HR systems may hear of a skill: yearly reviews and surveys (not in every team), and what happens by chance: tests, projects, code,
/// tools, training, endorsements, certificates. What comes in counts and without a score has three small chances. To add a kind: give it its occasions here and its truth in <see cref="WorldDraw"/>.
/// </summary>
internal static class Occasions
{
    private static readonly DateOnly Review = new(2025, 12, 12);
    private static readonly DateOnly Survey = new(2025, 11, 17);

    /// <summary>Adds the occasions of one skill.</summary>
    /// <param name="occasions">Receives them.</param>
    /// <param name="pillar">Code and tools leave traces of technical skills only.</param>
    /// <param name="relevance">1 for skills of the role, less for others: only the role's are reviewed.</param>
    /// <param name="coverage">What the person's team takes part in.</param>
    /// <param name="invited">Factor on training and endorsements.</param>
    /// <param name="draws">Random numbers of the person.</param>
    public static void Of(
        List<Occasion> occasions, Pillar pillar, double relevance, (bool Reviews, bool Surveys) coverage, double invited, Draws draws)
    {
        if (coverage.Surveys)
            AddYearly(EvidenceKind.SelfReport, Survey, [1, .5], "skills-survey");
        if (coverage.Reviews && relevance == 1)
            AddYearly(EvidenceKind.Supervisor, Review, [1, .7, .4], "year-end-review");
        Add(EvidenceKind.Assessment, 10, 350, 1, true, "skills-test", draws.Chance(.3) ? 2 : 1);
        Add(EvidenceKind.Assessment, 200, 500, .5, true, "skills-test");
        Add(EvidenceKind.Project, 20, 200, 1, true, "project-retrospective");
        Add(EvidenceKind.Project, 150, 300, .7, true, "project-retrospective");
        if (pillar == Pillar.Technical)
        {
            Add(EvidenceKind.Code, 5, 120, 1, true, "code-review-scores");
            Add(EvidenceKind.ToolUsage, 5, 60, 1, true, "platform-telemetry");
        }
        AddEvents(EvidenceKind.Training, 40, 450, invited, "learning-system");
        AddEvents(EvidenceKind.Endorsement, 10, 350, invited, "intranet");
        Add(EvidenceKind.Certification, 40, 500, 1, draws.Chance(.5), "certificate-register");

        void Add(EvidenceKind kind, int atLeast, double mean, double rate, bool scored, string source, double weight = 1) =>
            occasions.Add(new(kind, atLeast + (int)draws.Exponential(mean), rate * relevance, scored, weight, source));

        void AddYearly(EvidenceKind kind, DateOnly day, double[] rates, string source)
        {
            for (int year = 0; year < rates.Length; year++)
            {
                int days = Enterprise.Today.DayNumber - day.AddYears(-year).DayNumber + draws.Below(10);
                occasions.Add(new(kind, days, rates[year] * relevance, true, 1, source));
            }
        }

        void AddEvents(EvidenceKind kind, int atLeast, double mean, double part, string source)
        {
            for (int i = 0; i < 3; i++)
                Add(kind, atLeast, mean, part / 3, false, source);
        }
    }
}
