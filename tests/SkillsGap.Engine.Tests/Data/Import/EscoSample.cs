using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Esco;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>A few hand-written rows in the format of ESCO.</summary>
internal sealed class EscoSample : IDisposable
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["skillsHierarchy_en.csv"] = """
            Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code
            g/S,skills,g/S5,working with computers,,,,,"Excludes:
            nothing",,S,S5
            g/S,skills,g/S4,management skills,,,,,,,S,S4,,
            """,
        ["skillGroups_en.csv"] = """
            conceptType,conceptUri,preferredLabel,altLabels,code
            SkillGroup,g/S5,working with computers,,S5
            SkillGroup,esco/isced-f/0613,software development,,
            """,
        ["broaderRelationsSkillPillar.csv"] = """
            conceptType,conceptUri,broaderType,broaderUri
            KnowledgeSkillCompetence,s/python,KnowledgeSkillCompetence,s/programming
            KnowledgeSkillCompetence,s/programming,SkillGroup,esco/isced-f/0613
            KnowledgeSkillCompetence,s/sql,SkillGroup,g/S5
            KnowledgeSkillCompetence,s/sql,SkillGroup,g/S4
            KnowledgeSkillCompetence,s/lead,SkillGroup,g/S4
            KnowledgeSkillCompetence,s/lead,SkillGroup,g/gone
            """,
        ["skills_en.csv"] = """
            conceptType,conceptUri,skillType,preferredLabel,altLabels
            KnowledgeSkillCompetence,s/python,knowledge,Python (computer programming),"Python
            Python 3"
            KnowledgeSkillCompetence,s/programming,knowledge,computer programming,
            KnowledgeSkillCompetence,s/sql,skill/competence,"query, in SQL ",
            KnowledgeSkillCompetence,s/lead,,lead a team,
            """,
        ["occupations_en.csv"] = """
            conceptType,conceptUri,iscoGroup,preferredLabel,code
            Occupation,o/scientist,2511,data scientist,2511.4
            Occupation,o/dba,2521,database administrator,2521.2
            Occupation,o/clerk,4132,data entry clerk,4132.1
            """,
        ["occupationSkillRelations.csv"] = """
            occupationUri,relationType,skillType,skillUri
            o/scientist,essential,knowledge,s/python
            o/scientist,optional,skill/competence,s/sql
            o/dba,essential,skill/competence,s/sql
            o/dba,optional,,s/lead
            o/gone,essential,knowledge,s/python
            o/dba,essential,knowledge,s/gone
            """,
        ["skillSkillRelations.csv"] = """
            originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
            s/python,knowledge,essential,knowledge,s/programming
            s/programming,knowledge,essential,knowledge,s/sql
            s/sql,knowledge,essential,knowledge,s/python
            s/lead,,essential,,s/lead
            s/lead,,optional,knowledge,s/sql
            """,
    };

    public EscoSample()
    {
        foreach (var (file, text) in Files)
            File.WriteAllText(System.IO.Path.Combine(Path, file), text + "\n");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("esco-").FullName;

    public ImportResult Read(EscoOptions? options = null) =>
        WorkforceImport.Read(new EscoTaxonomy(Path, options ?? new()), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
