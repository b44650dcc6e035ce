namespace SkillsGap.Datasets;

/// <summary>
/// Draws one person's evidence as HR systems would hold it. A survey, a two-part readiness check and a review cover the MLOps skills of
/// everybody; work leaves its traces where there is work (true level 0.45 or more); what is not scored comes as events whose number grows
/// with the level. The survey is drawn again until its mean falls on the side of 0.40 that the truth table gives: that is part of the case.
/// </summary>
public sealed class EvidenceDraw
{
    private const string Competency = "mlops";
    private const double Works = 0.45;
    private const double LowConfidence = 0.40;

    private readonly TruthTable truth;
    private readonly TruePerson person;
    private readonly Normal random;
    private readonly Dictionary<string, double> shared = [];

    /// <summary>Prepares one person's draw; every person has random numbers of their own.</summary>
    public EvidenceDraw(TruthTable truth, TruePerson person, int seed, int index)
    {
        this.truth = truth;
        this.person = person;
        random = new Normal(unchecked(((ulong)seed * 0x9E3779B97F4A7C15) ^ ((ulong)index << 40)));
        foreach (var (kind, measurement) in Measurement.Of) shared[kind] = random.Next(measurement.SharedSd);
    }

    /// <summary>The rows, in no particular order.</summary>
    public IEnumerable<EvidenceRow> Rows() =>
        Enumerable.Range(0, truth.Skills.Count).SelectMany(s => truth.Skills[s].Competency == Competency ? Mlops(s) : Other(s))
            .Concat(Survey());

    private IEnumerable<EvidenceRow> Mlops(int s)
    {
        var works = person.Levels[s] >= Works;
        var plan = new List<(string Kind, DateOnly Date, double Weight, string Source)>
        {
            ("assessment", new(2025, 12, 10), 2, "readiness-check-practical"),
            ("assessment", new(2025, 11, 18), 1, "readiness-check-test"),
            ("supervisor", new(2025, 12, 16), 1, "year-end-review"),
        };
        if (works)
        {
            plan.Add(("assessment", Ago(60, 60), 1, "team-kata"));
            plan.Add(("code", Ago(20, 60), 1, "code-review-scores"));
            plan.Add(("tool_usage", Ago(10, 30), 1, "platform-telemetry"));
            plan.Add(("project", Ago(30, 120), 1, "project-retrospective"));
        }

        return Scored(s, plan).Concat(Events(s, training: 0.25, certificates: 0.25));
    }

    private IEnumerable<EvidenceRow> Other(int s)
    {
        var level = person.Levels[s];
        if (level < 0.25) return [];
        var plan = new List<(string Kind, DateOnly Date, double Weight, string Source)>
        {
            ("supervisor", new(2025, 12, 16), 1, "year-end-review"),
        };
        if (level >= Works)
        {
            plan.Add(("assessment", Ago(60, 200), 1, "skills-test"));
            plan.Add(("project", Ago(30, 250), 1, "project-retrospective"));
            plan.Add(("supervisor", new(2024, 12, 13), 1, "year-end-review"));
            if (random.Uniform() < 0.6) plan.Add(("tool_usage", Ago(10, 60), 1, "platform-telemetry"));
            if (random.Uniform() < 0.4) plan.Add(("code", Ago(15, 150), 1, "code-review-scores"));
        }

        return Scored(s, plan).Concat(Events(s, training: 0.35, certificates: 0.15));
    }

    private IEnumerable<EvidenceRow> Scored(int s, List<(string Kind, DateOnly Date, double Weight, string Source)> plan)
    {
        var history = new LevelHistory(person.Levels[s], truth.Skills[s].HalfLifeMonths, random);
        foreach (var (kind, date, weight, source) in plan.OrderByDescending(item => item.Date))
        {
            var months = (MlopsCase.Today.DayNumber - date.DayNumber) / (365.25 / 12);
            yield return Row(s, kind, date, Score(kind, history.MonthsAgo(months), weight), weight, source);
        }
    }

    private IEnumerable<EvidenceRow> Events(int s, double training, double certificates)
    {
        var level = person.Levels[s];
        for (var n = random.Poisson(training * level); n > 0; n--) yield return Row(s, "training", Ago(40, 500), null, 1, "learning-system");
        for (var n = random.Poisson(1.2 * level * level); n > 0; n--) yield return Row(s, "endorsement", Ago(20, 400), null, 1, "intranet");
        if (level >= Works && random.Uniform() < certificates * level)
        {
            var passed = Ago(60, 900);
            yield return Row(s, "certification", passed, null, 1, "certificate-register") with { Expires = passed.AddYears(2) };
        }
    }

    private List<EvidenceRow> Survey()
    {
        while (true)
        {
            var bias = random.Next(Measurement.Of["self_report"].SharedSd);
            var rows = new List<EvidenceRow>();
            for (var s = 0; s < truth.Skills.Count; s++)
            {
                if (truth.Skills[s].Competency != Competency) continue;
                shared["self_report"] = bias;
                rows.Add(Row(s, "self_report", new(2025, 12, 1), Score("self_report", person.Levels[s], 1), 1, "skills-survey"));
            }

            if (rows.Average(row => row.Value) >= LowConfidence == person.Confident) return rows;
        }
    }

    private double Score(string kind, double level, double weight)
    {
        var measurement = Measurement.Of[kind];
        var y = measurement.Leniency + level + shared[kind] + random.Next(measurement.OwnSd / Math.Sqrt(weight));
        return Math.Round(Math.Clamp(y, 0, 1), 2);
    }

    private DateOnly Ago(int atLeastDays, int spreadDays) => MlopsCase.Today.AddDays(-atLeastDays - random.Below(spreadDays));

    private EvidenceRow Row(int s, string kind, DateOnly date, double? value, double weight, string source) =>
        new(person.Id, truth.Skills[s].Id, kind, date, value, weight, source, null, "");
}
