using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>
/// A row of a path mapping: paths (see <see cref="PathGlob"/>), a language (see <see cref="Languages"/>), or paths in a language, and the
/// skill that a change there shows. A row without a skill says that its paths count for nothing: what is generated or somebody else's.
/// </summary>
internal sealed class GitMapRow : Row
{
    public static readonly Table<GitMapRow> Table = new("path mapping", Presence.Filled, "paths", "language", "skill_id")
    {
        { "paths", FieldTypes.OptionalText, row => ref row.Paths },
        { "language", FieldTypes.OptionalText, row => ref row.Language },
        { "skill_id", FieldTypes.OptionalSkill, row => ref row.Skill },
        { "weight", FieldTypes.Weight.Or(1), row => ref row.Weight },
    };

    private const int LongestGlob = 500;

    public string Paths = "";
    public string Language = "";
    public Ref Skill;

    /// <summary>How many lines one changed line counts for.</summary>
    public double Weight;

    public override void Check(ReportFault report)
    {
        if (Paths.Length == 0 && Language.Length == 0)
            report("paths", Paths, new("is empty, and so is language.", "Name paths, such as src/**/*.cs, or a language, such as Python, or both."));
        if (Paths.Length > LongestGlob)
            report("paths", Paths, new($"is longer than {LongestGlob} characters.", "Name a folder, or split it into several rows."));
        if (Language.Length > 0 && !Languages.All.Contains(Language))
        {
            report("language", Language, new("is no language known here.",
                () => Nearest.Cure(Language, Languages.All, "Name its files under paths instead, such as *.xyz.")));
        }
    }
}
