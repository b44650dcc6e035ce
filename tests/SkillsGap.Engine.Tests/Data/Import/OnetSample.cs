using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Onet;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>A few hand-written rows in the format of O*NET; blanks between bars stand for tabs.</summary>
internal sealed class OnetSample : IDisposable
{
    private const string RatingHeader =
        "O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Scale Name|Data Value|N|Standard Error|Lower CI Bound|Upper CI Bound"
        + "|Recommend Suppress|Not Relevant|Date|Domain Source";

    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["Content Model Reference.txt"] =
        [
            "Element ID|Element Name|Description", "2.A.1|Content|-", "2.A.1.e|Mathematics|Using \"mathematics\"", "2.B.3|Technical Skills|-",
            "2.B.3.e|Programming|-", "2.C.4|Mathematics and Science|-", "2.C.4.a|Mathematics|-", "2.C.8|Law and Public Safety|-", "2.C.8.b|Law and Government|-",
        ],
        ["Occupation Data.txt"] =
        [
            "O*NET-SOC Code|Title|Description", "15-2051.00|Data Scientists|-", "15-2051.01|Business Intelligence Analysts|-",
            "15-1242.00|Database Administrators|-", "35-2014.00|Cooks, Restaurant|-", "35-9099.00|Food Workers, All Other|-",
        ],
        ["Job Zones.txt"] =
        [
            "O*NET-SOC Code|Title|Job Zone|Date|Domain Source", "15-2051.00|-|5|-|-", "15-2051.01|-|4|-|-", "15-1242.00|-|4|-|-", "35-2014.00|-|2|-|-",
        ],
        ["Skills.txt"] =
        [
            RatingHeader,
            Rating("15-2051.01", "2.A.1.e", "IM", "3.5"), Rating("15-2051.01", "2.A.1.e", "LV", "4.2"),
            Rating("15-2051.01", "2.B.3.e", "IM", "2.9"), Rating("15-2051.01", "2.B.3.e", "LV", "3"),
            Rating("15-1242.00", "2.A.1.e", "IM", "3.0"), Rating("15-1242.00", "2.A.1.e", "LV", "3.5"),
            Rating("15-1242.00", "2.B.3.e", "IM", "4.0"), Rating("15-1242.00", "2.B.3.e", "LV", "5.6"),
            Rating("35-2014.00", "2.A.1.e", "IM", "3.0"), Rating("35-2014.00", "2.A.1.e", "LV", "0", notRelevant: "Y"),
        ],
        ["Knowledge.txt"] =
        [
            RatingHeader,
            Rating("15-2051.01", "2.C.4.a", "IM", "5"), Rating("15-2051.01", "2.C.4.a", "LV", "7"),
            Rating("15-1242.00", "2.C.8.b", "IM", "3.2"), Rating("15-1242.00", "2.C.8.b", "LV", "2.8", suppress: "Y"),
            Rating("99-9999.00", "2.C.4.a", "IM", "5"), Rating("15-1242.00", "2.Z", "IM", "5"), Rating("15-1242.00", "2.C.4.a", "IM", "6"),
            Rating("15-1242.00", "2.C.4.a", "LV", "high"),
        ],
        ["Technology Skills.txt"] =
        [
            "O*NET-SOC Code|Title|Example|Commodity Code|Commodity Title|Hot Technology|In Demand",
            "15-2051.00|-|Python|43232405|Object or component oriented development software|Y|Y",
            "15-2051.00|-|R|43232405|Object or component oriented development software|Y|N",
            "15-1242.00|-|Python|43232405|Object or component oriented development software|Y|Y",
            "15-1242.00|-|Oracle Java|43232405|Object or component oriented development software|Y|Y",
            "15-1242.00|-|Linux|43233004|Operating system software|Y|N",
            "35-2014.00|-|Recipe software|43231999|Kitchen software|N|N",
        ],
    };

    public OnetSample()
    {
        foreach (var (file, rows) in Files)
            File.WriteAllLines(System.IO.Path.Combine(Path, file), rows.Select(row => row.Replace('|', '\t')));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("onet-").FullName;

    public ImportResult Read(OnetOptions? options = null) =>
        WorkforceImport.Read(new OnetTaxonomy(Path, options ?? new()), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Rating(string occupation, string element, string scale, string value, string suppress = "N", string notRelevant = "") =>
        $"{occupation}|-|{element}|-|{scale}|-|{value}|8|0.1|0|0|{suppress}|{notRelevant}|08/2023|Analyst";
}
