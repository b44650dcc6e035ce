namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>
/// O*NET in its tab-delimited text format (onetcenter.org/database.html; CC BY 4.0, U.S. Department of Labor, Employment and Training
/// Administration). Occupations become roles with their job family; elements of Skills, Knowledge and, where the files are there, Abilities
/// and Work Activities become skills whose competency is the element above; kinds of technology become skills too.
/// <list type="bullet">
/// <item>A requirement has level LV/7 and weight (IM − 1)/4, and is one from <see cref="OnetOptions.LeastImportance"/> on.</item>
/// <item>A level marked Not Relevant is 0: nothing is required.</item>
/// <item>A rating marked Recommend Suppress has low precision: it is left out and reported, unless asked for.</item>
/// <item>A rated skill's demand is the share of rated occupations to which it is important; a technology's see <see cref="OnetTechnology"/>.</item>
/// <item>A role's preparation is its Job Zone: nobody moves to a role two zones above theirs by a course.</item>
/// <item>Roles get no worth and no head-counts, skills the default half-life; on a second import those that were filled in stay.</item>
/// </list>
/// </summary>
/// <param name="folder">The folder with the text files.</param>
/// <param name="options">What of it is wanted.</param>
public sealed class OnetTaxonomy(string folder, OnetOptions options) : ImportSource
{
    private const string OccupationData = "Occupation Data.txt";
    private const string JobZones = "Job Zones.txt";

    private static readonly string[] Rated = ["Skills.txt", "Knowledge.txt"];
    private static readonly string[] RatedIfThere = ["Abilities.txt", "Work Activities.txt"];

    internal override IEnumerable<string> Files =>
        new[] { ContentModel.File, OccupationData, JobZones, OnetTechnology.File }.Concat(Rated).Concat(RatedIfThere).Select(In);

    internal override void Read(ImportSession session)
    {
        var model = ContentModel.Read(session, In(ContentModel.File));
        List<OnetOccupation> occupations = ReadOccupations(session);
        var codes = occupations.Select(one => one.Code).ToHashSet();
        var zones = OnetJobZones.Read(session, In(JobZones), codes);
        var ratings = new OnetRatings(session, model, codes);
        foreach (string file in Rated.Concat(RatedIfThere.Where(file => File.Exists(In(file)))))
            ratings.Read(In(file));
        var technology = new OnetTechnology(session, codes);
        technology.Read(In(OnetTechnology.File));

        HashSet<int> selected = new OccupationFinder(session, In(OccupationData), [.. occupations.Select(one =>
            (one.RoleId, one.Code, one.Title, one.Family, JobFamilies.NameOf(one.Family)))]).Find(options.Occupations);
        selected.RemoveWhere(place => !zones.IsWanted(occupations[place].Code, options.JobZones));
        new OnetRoles(session, In(OccupationData), options, model, zones, ratings, technology)
            .Put([.. occupations.Where((_, place) => selected.Contains(place))]);
    }

    private List<OnetOccupation> ReadOccupations(ImportSession session)
    {
        var occupations = new List<OnetOccupation>();
        var codes = new HashSet<string>();
        foreach (SourceRow row in SourceTable.Read(session, In(OccupationData), SourceTable.Tabs, "O*NET-SOC Code", "Title"))
        {
            if (codes.Add(row[0]))
                occupations.Add(new(row[0], row[1], row.Line));
            else
                session.Wrinkle("occupations given twice, the first kept", In(OccupationData), row.Line, row[0]);
        }
        return occupations;
    }

    private string In(string file) => Path.Combine(folder, file);
}
