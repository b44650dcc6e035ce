using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws the evidence that HR systems hold of each person from their true levels, see <see cref="KindTruth"/>. There is none from before a person
/// came, and little of skills that no role of theirs asks for.
/// </summary>
internal sealed class EvidenceDraw
{
    private const double OfFormerRole = 0.4;
    private const double OfOther = 0.15, OtherLevel = 0.45;
    private const double NoReviews = 0.12, NoSurvey = 0.10;
    private const double Correction = 0.001;
    private const int CertificateYears = 3;
    private const double Middle = 0.5;
    private const double MostLogOdds = 4;

    private readonly Enterprise enterprise;
    private readonly ImmutableArray<Staffer> staff;
    private readonly UnitTree tree;
    private readonly (bool Reviews, bool Surveys)[] coverage;
    private readonly Truth truth;
    private readonly double fadingSd;

    public EvidenceDraw(Enterprise enterprise, ImmutableArray<Staffer> staff, UnitTree tree, Truth truth)
    {
        this.enterprise = enterprise;
        this.staff = staff;
        this.tree = tree;
        this.truth = truth;
        fadingSd = truth.World.LevelSd * Math.Sqrt(1 - truth.World.StableShare);
        coverage = [.. tree.Units.Select((_, unit) =>
        {
            Draws draws = enterprise.Draws(Purpose.Coverage, unit);
            return (!draws.Chance(NoReviews), !draws.Chance(NoSurvey));
        })];
    }

    /// <summary>One person's evidence by day, skill and kind.</summary>
    public Evidence[] Of(int person)
    {
        Draws draws = enterprise.Draws(Purpose.Evidence, person);
        Span<double> shared = stackalloc double[truth.World.Kinds.Length];
        for (int k = 0; k < shared.Length; k++)
            shared[k] = draws.Normal(truth.World.Kinds[k].SharedSd);
        Span<double> relevance = stackalloc double[enterprise.Taxonomy.Count];
        Relevance(person, relevance);
        var found = new List<Evidence>();
        var occasions = new List<Occasion>();
        for (int skill = 0; skill < relevance.Length; skill++)
        {
            if (relevance[skill] == 0)
                continue;
            occasions.Clear();
            double invited = staff[person].AgeBand == AuditBias.PassedOver ? truth.World.InvitationFactor : 1;
            Occasions.Of(occasions, enterprise.Taxonomy.Skills[skill].Pillar, relevance[skill], coverage[tree.UnitOf[person]], invited, draws);
            Take(person, skill, occasions, shared, draws, found);
            if (relevance[skill] == 1 && draws.Chance(Correction))
                found.Add(Override(person, skill, draws));
        }
        return [.. found.OrderBy(one => one.Date).ThenBy(one => one.Skill).ThenBy(one => one.Kind)];
    }

    private void Relevance(int person, Span<double> relevance)
    {
        for (int s = 0; s < relevance.Length; s++)
            relevance[s] = truth.Level[person, s] > OtherLevel ? OfOther : 0;
        if (staff[person].Former >= 0)
        {
            foreach (RoleRequirement need in enterprise.Catalogue.Roles[staff[person].Former].Requirements)
                relevance[need.Skill] = OfFormerRole;
        }
        foreach (RoleRequirement need in enterprise.Catalogue.Roles[staff[person].Role].Requirements)
            relevance[need.Skill] = 1;
    }

    private void Take(int person, int skill, List<Occasion> occasions, ReadOnlySpan<double> shared, Draws draws, List<Evidence> found)
    {
        var history = new LevelHistory(
            truth.Lasting[person, skill], truth.Level[person, skill], truth.World.HalfLifeMonths[skill], fadingSd, draws);
        occasions.Sort(static (a, b) => a.DaysAgo != b.DaysAgo ? a.DaysAgo.CompareTo(b.DaysAgo) : a.Kind.CompareTo(b.Kind));
        foreach (Occasion occasion in occasions)
        {
            double months = occasion.DaysAgo / Calendar.DaysPerMonth;
            if (months > staff[person].Tenure)
                break;
            KindTruth kind = truth.World.Of(occasion.Kind);
            double level = history.MonthsAgo(months);
            if (!draws.Chance(Probability(kind, occasion.Rate, level, staff[person].Volunteering)))
                continue;
            DateOnly day = Enterprise.Today.AddDays(-occasion.DaysAgo);
            found.Add(new(
                person, skill, occasion.Kind, day, occasion.Scored ? Score(kind, level, person, shared, occasion.Weight, draws) : null,
                occasion.Weight, occasion.Source, occasion.Kind == EvidenceKind.Certification ? day.AddYears(CertificateYears) : null, ""));
        }
    }

    // Reviews are nobody's choice.
    private double Probability(KindTruth kind, double part, double level, double volunteering)
    {
        double rate = kind.Rate * part;
        double odds = Math.Log(rate / (1 - rate)) + Math.Clamp(kind.Selection * (level - Middle) / truth.World.LevelSd, -MostLogOdds, MostLogOdds);
        return 1 / (1 + Math.Exp(-odds - (kind.Kind == EvidenceKind.Supervisor ? 0 : volunteering)));
    }

    private double Score(KindTruth kind, double level, int person, ReadOnlySpan<double> shared, double weight, Draws draws)
    {
        double bias = kind.Kind == EvidenceKind.Supervisor && staff[person].Group == AuditBias.Disadvantaged ? truth.World.SupervisorBias : 0;
        double y = kind.Offset + (kind.Slope * level) + shared[(int)kind.Kind] + bias + draws.Normal(kind.OwnSd / Math.Sqrt(weight));
        return Math.Round(Math.Clamp(y, 0, 1), 2);
    }

    private Evidence Override(int person, int skill, Draws draws)
    {
        double level = Math.Round(Math.Clamp(truth.Level[person, skill] + draws.Normal(.05), 0, 1), 2);
        DateOnly day = Enterprise.Today.AddDays(-5 - draws.Below((int)Math.Min(200, staff[person].Tenure * 30)));
        return new(person, skill, EvidenceKind.Override, day, level, 1, "head-of-unit", null, "work seen that no review covered");
    }
}
