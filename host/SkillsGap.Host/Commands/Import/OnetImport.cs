using System.CommandLine;
using SkillsGap.Engine.Data.Import.Onet;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import onet DIR</c>: occupations of O*NET as roles.</summary>
internal static class OnetImport
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with O*NET's text files (Skills.txt, Knowledge.txt, Technology Skills.txt …)." };
        var occupations = new Option<string[]>("--occupation")
        {
            Description = "An occupation by code (15-2051.00, or its beginning) or title (whole, or a part); may be repeated. Default: all.", HelpName = "CODE|TITLE",
        };
        var families = new Option<string[]>("--family") { Description = "A job family by number (15) or name; may be repeated.", HelpName = "N" };
        var zones = new Option<(int, int)?>("--job-zone")
        {
            Description = "Only occupations of this Job Zone or these, 1 (little preparation) to 5 (extensive): 4 or 3-5. Default: all.",
            HelpName = "Z|Z-Z",
            CustomParser = result => Numbers.Range(result, 1, 5),
        };
        var importance = new Option<double>("--min-importance")
        {
            Description = "Least importance (1–5) of what a role requires.",
            HelpName = "I",
            DefaultValueFactory = _ => new OnetOptions().LeastImportance,
            CustomParser = result => Numbers.Parse<double>(result, i => i is >= 1 and <= 5, "a number from 1 to 5") ?? 3,
        };
        var most = new Option<int?>("--most")
        {
            Description = "Most requirements of a role: the most important of those that set it apart from other occupations. Default: no limit.",
            HelpName = "N",
            CustomParser = result => Numbers.Parse<int>(result, n => n >= 1, "a whole number of at least 1"),
        };
        var borrow = new Option<bool>("--borrow") { Description = "Give occupations nobody has rated yet the mean ratings of their group of occupations." };
        var precision = new Option<bool>("--low-precision") { Description = "Use ratings that O*NET recommends to suppress for their low precision." };
        var command = new Command("onet", "Occupations of O*NET become roles, their skills, knowledge and technology become skills.")
        {
            folder, occupations, families, zones, importance, most, borrow, precision,
        };
        return new ImportOptions().Complete(command, parsed => TaxonomyFolder.Exists(parsed.GetValue(folder)!)
            ? new OnetTaxonomy(parsed.GetValue(folder)!, new()
            {
                Occupations = new([.. parsed.GetValue(occupations) ?? []], [.. parsed.GetValue(families) ?? []]),
                JobZones = parsed.GetValue(zones) ?? new OnetOptions().JobZones,
                LeastImportance = parsed.GetValue(importance),
                MostRequirements = parsed.GetValue(most),
                BorrowRatings = parsed.GetValue(borrow),
                KeepLowPrecision = parsed.GetValue(precision),
            })
            : null);
    }
}
