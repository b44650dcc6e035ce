using SkillsGap.Wire.Service;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Bulk requests of any size.</summary>
public static class MatchRequests
{
    /// <summary>Every level of everybody, to three digits as people send them, and up to 5 requirements per role.</summary>
    public static MatchRequest Make(int people, int skills, int roles)
    {
        int perRole = Math.Min(5, skills);
        var random = new Random(1);
        return new MatchRequest
        {
            Skills = [.. Enumerable.Range(0, skills).Select(skill => $"skill-{skill}")],
            Roles = new MatchRoles
            {
                Id = [.. Enumerable.Range(0, roles).Select(role => $"role-{role}")],
                Role = [.. Enumerable.Range(0, roles * perRole).Select(i => i / perRole)],
                Skill = [.. Enumerable.Range(0, roles * perRole).Select(i => ((7 * (i / perRole)) + i) % skills)],
                Level = [.. Enumerable.Range(0, roles * perRole).Select(_ => Math.Round(random.NextDouble(), 2))],
            },
            People = new MatchPeople
            {
                Id = [.. Enumerable.Range(0, people).Select(person => $"p{person:D6}")],
                Levels = [.. Enumerable.Range(0, people * skills).Select(_ => Math.Round(random.NextDouble(), 3))],
            },
            Top = 10,
        };
    }
}
