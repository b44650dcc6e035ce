using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Explaining;

/// <summary>A skill that was taught and, as far as evidence goes, never applied since: a foundation to build on, not a proficiency.</summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Evidence">Index of the latest training or certification in it.</param>
public readonly record struct FoundationWithoutUse(int Skill, int Evidence)
{
    /// <summary>Days after which use should have left a trace.</summary>
    public const int Patience = 180;

    /// <summary>
    /// The person's skills whose latest training or certificate is at least <see cref="Patience"/> days old with no project, code or tool
    /// usage since, by skill.
    /// </summary>
    public static IReadOnlyList<FoundationWithoutUse> Of(Workforce workforce, int person, DateOnly asOf)
    {
        var taught = new SortedDictionary<int, int>();
        var used = new Dictionary<int, DateOnly>();
        for (var e = 0; e < workforce.Evidence.Length; e++)
        {
            var item = workforce.Evidence[e];
            if (item.Person != person || item.Date > asOf) continue;
            if (item.Kind is EvidenceKind.Training or EvidenceKind.Certification)
            {
                if (!taught.TryGetValue(item.Skill, out var known) || workforce.Evidence[known].Date <= item.Date) taught[item.Skill] = e;
            }
            else if (item.Kind is EvidenceKind.Project or EvidenceKind.Code or EvidenceKind.ToolUsage && item.Value is not 0)
            {
                if (!used.TryGetValue(item.Skill, out var last) || last < item.Date) used[item.Skill] = item.Date;
            }
        }

        return [.. taught
            .Where(pair => workforce.Evidence[pair.Value].Date <= asOf.AddDays(-Patience)
                && !(used.TryGetValue(pair.Key, out var last) && last >= workforce.Evidence[pair.Value].Date))
            .Select(pair => new FoundationWithoutUse(pair.Key, pair.Value))];
    }
}
