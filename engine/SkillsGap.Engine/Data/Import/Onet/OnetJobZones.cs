using System.Globalization;

namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>Job Zones: how much preparation an occupation needs, 1 (little or none) to 5 (extensive).</summary>
internal sealed class OnetJobZones
{
    private readonly Dictionary<string, int> zones = [];

    private OnetJobZones()
    {
    }

    public static OnetJobZones Read(ImportSession session, string path, IReadOnlySet<string> occupations)
    {
        var read = new OnetJobZones();
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Tabs, "O*NET-SOC Code", "Job Zone"))
        {
            if (!occupations.Contains(row[0]))
                session.Wrinkle("Job Zones of an occupation that is not in Occupation Data, left out", path, row.Line, row[0]);
            else if (int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out int zone) && zone is >= 1 and <= 5)
                read.zones.TryAdd(row[0], zone);
            else
                session.Wrinkle("Job Zones that are not 1 to 5, left out", path, row.Line, row[1]);
        }
        return read;
    }

    /// <summary>The zone of an occupation, or null.</summary>
    public int? Of(string occupation) => zones.TryGetValue(occupation, out int zone) ? zone : null;

    /// <summary>Whether an occupation's zone is wanted; one without a zone only if all are.</summary>
    public bool IsWanted(string occupation, (int Least, int Most) wanted) => Of(occupation) is int zone
        ? zone >= wanted.Least && zone <= wanted.Most
        : wanted is ( <= 1, >= 5);
}
