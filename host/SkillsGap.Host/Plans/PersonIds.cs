using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Plans;

/// <summary>Ids of people as letters in a file.</summary>
internal static class PersonIds
{
    /// <summary>What is wrong where a person and something else have one id, so that in a plan it cannot be told which is meant; null where none do.</summary>
    public static string? Shared(Workforce workforce)
    {
        HashSet<string> others =
        [
            .. workforce.Roles.Select(role => role.Id), .. workforce.Units.Select(unit => unit.Id), .. workforce.Modules.Select(module => module.Id),
            .. workforce.Cohorts.Select(cohort => cohort.Id), .. workforce.Projects.Select(project => project.Id),
            .. workforce.Taxonomy.Skills.Select(skill => skill.Id),
        ];
        return workforce.People.Select(person => person.Id).FirstOrDefault(others.Contains) is { } id
            ? $"{id}: is the id of a person and of something else, so that a plan does not tell which is meant\n"
                + "  Leave the plan out, and plan again afterwards."
            : null;
    }

    /// <summary>Whether bytes hold an id as a whole word.</summary>
    public static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> id)
    {
        for (var at = 0; bytes[at..].IndexOf(id) is >= 0 and var next; at += next + 1)
        {
            var (before, after) = (at + next - 1, at + next + id.Length);
            if ((before < 0 || !IsWord(bytes[before])) && (after >= bytes.Length || !IsWord(bytes[after]))) return true;
        }

        return false;
    }

    private static bool IsWord(byte letter) => letter >= 0x80 || char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'-';
}
