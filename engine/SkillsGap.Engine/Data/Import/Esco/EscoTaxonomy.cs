namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>
/// ESCO in its CSV format (esco.ec.europa.eu; "This service uses the ESCO classification of the European Commission"). Occupations become
/// roles with their ISCO-08 family, skills and knowledge become skills whose competency is their group in the skills pillar.
/// <list type="bullet">
/// <item>ESCO knows no levels: an essential skill is required at 0.6 with weight 1, an optional one at 0.3 with weight 0.25. 0.6 and 0.3
/// are what the estimator expects of holders of a role and of anybody before it has seen evidence, so an optional skill tells fits apart
/// and keeps nobody from a role unless evidence puts them below.</item>
/// <item>A skill that ESCO says is essential to another is its prerequisite; a relation that closes a cycle is left out and reported.</item>
/// <item>Demand is the share of all occupations that ask for the skill; ESCO has no other.</item>
/// <item>Roles get no worth and no head-counts, skills the default half-life; on a second import those that were filled in stay.</item>
/// </list>
/// </summary>
/// <param name="folder">The folder with the CSV files of one language.</param>
/// <param name="options">What of it is wanted.</param>
public sealed class EscoTaxonomy(string folder, EscoOptions options) : ImportSource
{
    internal override IEnumerable<string> Files =>
    [
        In("skillsHierarchy_en.csv"), In("skillGroups_en.csv"), In("broaderRelationsSkillPillar.csv"), In("skills_en.csv"),
        In("occupations_en.csv"), In("occupationSkillRelations.csv"), In("skillSkillRelations.csv"),
    ];

    internal override void Read(ImportSession session)
    {
        var groups = new EscoGroups(session);
        groups.ReadHierarchy(In("skillsHierarchy_en.csv"));
        groups.ReadGroups(In("skillGroups_en.csv"));
        var skills = new EscoSkills(session, groups);
        skills.Read(In("skills_en.csv"));
        skills.ReadBroader(In("broaderRelationsSkillPillar.csv"));
        var occupations = new EscoOccupations(session, skills, options);
        occupations.Read(In("occupations_en.csv"));
        occupations.ReadRelations(In("occupationSkillRelations.csv"));
        var prerequisites = new EscoPrerequisites(session, skills);
        prerequisites.Read(In("skillSkillRelations.csv"));

        occupations.Put();
        HashSet<int> wanted = options.Occupations.IsAll ? [.. Enumerable.Range(0, skills.Count)] : prerequisites.Close(occupations.Required);
        prerequisites.Put(wanted);
        skills.Put(wanted, occupations.ShareAsking);
    }

    private string In(string file) => Path.Combine(folder, file);
}
