using System.CommandLine;
using SkillsGap.Engine.Data.Import.Esco;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import esco DIR</c>: occupations of ESCO as roles.</summary>
internal static class EscoImport
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with ESCO's CSV files in English (skills_en.csv, occupations_en.csv …)." };
        var occupations = new Option<string[]>("--occupation")
        {
            Description = "An occupation by URI, code (2511.4, or its beginning) or title (whole, or a part); may be repeated. Default: all.", HelpName = "URI|CODE|TITLE",
        };
        var groups = new Option<string[]>("--group") { Description = "An ISCO-08 group by code (25, 2511) or a part of its name; may be repeated.", HelpName = "ISCO" };
        var essential = new Option<bool>("--essential-only") { Description = "Leave out skills that are optional for an occupation." };
        var command = new Command("esco", "Occupations of ESCO become roles, its skills and knowledge become skills with their prerequisites.")
        {
            folder, occupations, groups, essential,
        };
        return new ImportOptions().Complete(command, parsed => TaxonomyFolder.Exists(parsed.GetValue(folder)!)
            ? new EscoTaxonomy(parsed.GetValue(folder)!, new()
            {
                Occupations = new([.. parsed.GetValue(occupations) ?? []], [.. parsed.GetValue(groups) ?? []]),
                EssentialOnly = parsed.GetValue(essential),
            })
            : null);
    }
}
