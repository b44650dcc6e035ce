using System.Runtime.InteropServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// The evidence of one person by skill, as far as it counts on a day: not dated after it, not expired, no correction. One at a time.
/// </summary>
internal sealed class PairEvidence(Workforce workforce)
{
    private readonly EvidenceIndex index = EvidenceIndex.Of(workforce);
    private readonly List<Evidence>[] bySkill = [.. workforce.Taxonomy.Skills.Select(_ => new List<Evidence>())];
    private readonly List<Evidence> corrected = [];

    /// <summary>Evidence about a skill of the person read last.</summary>
    internal ReadOnlySpan<Evidence> this[int skill] => CollectionsMarshal.AsSpan(bySkill[skill]);

    /// <summary>Whether a human has corrected the level of a skill: it is no estimate then.</summary>
    internal bool IsCorrected(int skill) => corrected.Exists(one => one.Skill == skill);

    /// <summary>Reads a person's evidence.</summary>
    /// <param name="person">Index of the person.</param>
    /// <param name="day">The day.</param>
    /// <param name="but">Index of an assessment that is hidden, or null.</param>
    internal void Read(int person, DateOnly day, int? but)
    {
        foreach (var list in bySkill)
            list.Clear();
        corrected.Clear();
        foreach (var e in index[person])
        {
            var evidence = workforce.Evidence[e];
            if (evidence.Date > day || evidence.Expires < day || (but is { } held && HiddenScores.AreOne(evidence, workforce.Evidence[held])))
                continue;
            (evidence.Kind == EvidenceKind.Override ? corrected : bySkill[evidence.Skill]).Add(evidence);
        }
    }

    /// <summary>A case about the person read last, or null where a correction stands in place of an estimate.</summary>
    internal EvaluationCase? Case(int person, int skill, DateOnly day, double truth, int? assessment)
    {
        if (IsCorrected(skill))
            return null;
        double? required = null;
        foreach (var requirement in workforce.Roles[workforce.People[person].Role].Requirements)
        {
            if (requirement.Skill == skill && requirement.Level > 0)
                required = requirement.Level;
        }

        double? newest = null;
        foreach (var evidence in this[skill])
            newest = Math.Min(newest ?? double.PositiveInfinity, Calendar.MonthsBetween(evidence.Date, day));
        return new(person, skill, day, truth, assessment, required, this[skill].Length, newest);
    }
}
