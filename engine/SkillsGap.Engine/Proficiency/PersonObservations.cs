using System.Runtime.InteropServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Turns one person's evidence into observations, overrides and what is left out. One per thread, reused from person to person.
/// </summary>
internal sealed class PersonObservations(EvidenceModel model, Workforce workforce, EvidenceIndex index, DateOnly asOf)
{
    private readonly EvidenceKind[] countedKinds =
        [.. Enum.GetValues<EvidenceKind>().Where(k => model.Of(k)?.Counts is not null && index.IsCounted(k, asOf))];

    private readonly bool presenceCounts = model.EvidencedBonus != 0 || model.Kinds.Any(k => k is { Presence: not 0 });
    private readonly double[] priorMean = new double[model.Skills.Length];
    private readonly List<Observation> items = [];
    private readonly List<(int Evidence, int Item)> sources = [];
    private readonly List<int> overrides = [];
    private readonly List<LeftOutEvidence> leftOut = [];
    private readonly HashSet<(int Skill, EvidenceKind Kind)> scored = [];
    private readonly Dictionary<(int Skill, EvidenceKind Kind), int> present = [];
    private readonly Dictionary<(int Skill, EvidenceKind Kind), (double Count, DateOnly Latest, int Item)> counted = [];

    /// <summary>What to condition on.</summary>
    internal ReadOnlySpan<Observation> Items => CollectionsMarshal.AsSpan(items);

    /// <summary>Prior mean per skill.</summary>
    internal ReadOnlySpan<double> PriorMean => priorMean;

    /// <summary>Which evidence went into which item.</summary>
    internal IReadOnlyList<(int Evidence, int Item)> Sources => sources;

    /// <summary>Evidence indices of the overrides that win, at most one per skill.</summary>
    internal List<int> Overrides => overrides;

    internal IReadOnlyList<LeftOutEvidence> LeftOut => leftOut;

    internal void Read(int person)
    {
        items.Clear();
        sources.Clear();
        overrides.Clear();
        leftOut.Clear();
        scored.Clear();
        counted.Clear();
        var requirements = workforce.Roles[workforce.People[person].Role].Requirements.AsSpan();
        SetPriorMean(person, requirements);
        foreach (var e in index[person])
            Take(e, workforce.Evidence[e]);
        CountAbsence(requirements);
        foreach (var ((skill, kind), (count, latest, item)) in counted)
            items[item] = Counted(skill, kind, count, latest);
    }

    private void SetPriorMean(int person, ReadOnlySpan<RoleRequirement> requirements)
    {
        for (var s = 0; s < priorMean.Length; s++)
            priorMean[s] = model.PriorMean(s, 0, false);
        if (presenceCounts)
        {
            foreach (var e in index[person])
            {
                if (workforce.Evidence[e] is { Skill: var s } evidence && Measures(evidence))
                    priorMean[s] = model.PriorMean(s, 0, true);
            }
        }

        foreach (var requirement in requirements)
        {
            if (requirement.Level > 0)
                priorMean[requirement.Skill] = model.PriorMean(requirement.Skill, requirement.Level, true);
        }

        if (presenceCounts)
            AddPresence(person);
    }

    /// <summary>Score by score: log(1 + n) is the sum of log(1 + 1/i), i from 1 to n.</summary>
    private void AddPresence(int person)
    {
        present.Clear();
        foreach (var e in index[person])
        {
            var evidence = workforce.Evidence[e];
            if (evidence.Value is null || !Measures(evidence))
                continue;
            var key = (evidence.Skill, evidence.Kind);
            var n = present[key] = present.GetValueOrDefault(key) + 1;
            priorMean[evidence.Skill] += model.Of(evidence.Kind)!.Presence * Math.Log(1 + (1.0 / n));
        }
    }

    private bool Measures(Evidence evidence) => evidence.Date <= asOf && !(evidence.Expires < asOf)
        && model.Of(evidence.Kind) is { } measurement && (evidence.Value is not null || measurement.Counts is not null);

    private void Take(int e, Evidence evidence)
    {
        if (evidence.Date > asOf)
            leftOut.Add(new(e, LeftOutReason.AfterAsOf));
        else if (evidence.Expires < asOf)
            leftOut.Add(new(e, LeftOutReason.Expired));
        else if (evidence.Kind == EvidenceKind.Override && evidence.Value is not null)
            TakeOverride(e, evidence);
        else if (model.Of(evidence.Kind) is not { } measurement || (evidence.Value is null && measurement.Counts is null))
            leftOut.Add(new(e, LeftOutReason.Uninformative));
        else if (evidence.Value is { } level)
            TakeScored(e, evidence, measurement, level);
        else
            TakeUnscored(e, evidence);
    }

    private void TakeScored(int e, Evidence evidence, MeasurementModel measurement, double level)
    {
        scored.Add((evidence.Skill, evidence.Kind));
        sources.Add((e, items.Count));
        items.Add(new(
            evidence.Skill, evidence.Kind, evidence.Date, Calendar.MonthsBetween(evidence.Date, asOf), level,
            measurement.Offset + (measurement.Slope * priorMean[evidence.Skill]), measurement.OwnVariance / evidence.Weight));
    }

    private void TakeUnscored(int e, Evidence evidence)
    {
        var key = (evidence.Skill, evidence.Kind);
        if (!counted.TryGetValue(key, out var tally))
        {
            tally = (0, evidence.Date, items.Count);
            items.Add(default);
        }

        counted[key] = (tally.Count + evidence.Weight, evidence.Date > tally.Latest ? evidence.Date : tally.Latest, tally.Item);
        sources.Add((e, tally.Item));
    }

    /// <summary>The latest wins, and of several on that day the lowest: the order of evidence carries no meaning.</summary>
    private void TakeOverride(int e, Evidence evidence)
    {
        var place = overrides.FindIndex(o => workforce.Evidence[o].Skill == evidence.Skill);
        if (place < 0)
        {
            overrides.Add(e);
            return;
        }

        var held = workforce.Evidence[overrides[place]];
        var wins = evidence.Date > held.Date || (evidence.Date == held.Date && evidence.Value < held.Value);
        leftOut.Add(new(wins ? overrides[place] : e, LeftOutReason.Superseded));
        if (wins)
            overrides[place] = e;
    }

    /// <summary>
    /// A role's skill without any evidence of a kind that is counted here has a count of zero; a score says that there was some.
    /// </summary>
    private void CountAbsence(ReadOnlySpan<RoleRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            foreach (var kind in countedKinds)
            {
                var key = (requirement.Skill, kind);
                if (requirement.Level > 0 && !scored.Contains(key) && !counted.ContainsKey(key))
                    items.Add(Counted(requirement.Skill, kind, 0, asOf));
            }
        }
    }

    private Observation Counted(int skill, EvidenceKind kind, double count, DateOnly date)
    {
        var measurement = model.Of(kind)!;
        return new(
            skill, kind, date, Calendar.MonthsBetween(date, asOf), measurement.Counts!.LevelOf(count),
            CountScale.TypicalLevel + (measurement.Slope * (priorMean[skill] - CountScale.TypicalLevel)),
            measurement.Counts.OwnVariance ?? measurement.OwnVariance);
    }
}
