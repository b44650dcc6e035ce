using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Esco;
using SkillsGap.Engine.Data.Import.Onet;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Roles of an imported taxonomy, cut to what an enterprise would manage by: of each role the <see cref="MostRequirements"/> with the largest
/// `weight·ln(1 + roles/roles that require the skill)`, what matters and sets it apart. Roles get a worth of 600 plus 2,400 times their mean
/// required level, a month, since taxonomies know none; all count as equally common.
/// </summary>
public static class ImportedCatalogue
{
    /// <summary>Most requirements of a role.</summary>
    public const int MostRequirements = 8;

    private const double BaseWorth = 600, WorthOfLevel = 2400;

    /// <summary>Reads O*NET (text files); occupations nobody has rated yet take the means of their group.</summary>
    /// <param name="folder">The folder with its files.</param>
    /// <param name="occupations">Which occupations.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The roles, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<RoleCatalogue> Onet(string folder, OccupationSelection occupations, CancellationToken cancellation) =>
        Read(new OnetTaxonomy(folder, new() { Occupations = occupations, BorrowRatings = true, MostRequirements = MostRequirements }), cancellation);

    /// <summary>Reads ESCO (CSV): the essential skills of its occupations.</summary>
    /// <param name="folder">The folder with its files.</param>
    /// <param name="occupations">Which occupations.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The roles, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<RoleCatalogue> Esco(string folder, OccupationSelection occupations, CancellationToken cancellation) =>
        Read(new EscoTaxonomy(folder, new() { Occupations = occupations, EssentialOnly = true }), cancellation);

    internal static RoleCatalogue Of(Workforce workforce)
    {
        var requiring = new int[workforce.Taxonomy.Count];
        foreach (RoleRequirement need in workforce.Roles.SelectMany(role => role.Requirements))
            requiring[need.Skill]++;
        return new(workforce.Taxonomy, [.. workforce.Roles.Select(Cut)], [.. workforce.Roles.Select(_ => 1.0)]);

        Role Cut(Role role)
        {
            ImmutableArray<RoleRequirement> kept = [.. role.Requirements.Where(need => need.Level > 0)
                .OrderByDescending(need => need.Weight * Math.Log(1 + ((double)workforce.Roles.Length / requiring[need.Skill])))
                .ThenBy(need => need.Skill).Take(MostRequirements)];
            double level = kept.IsEmpty ? 0 : kept.Average(need => need.Level);
            double worth = role.ValuePerMonth > 0 ? role.ValuePerMonth : 50 * Math.Round((BaseWorth + (WorthOfLevel * level)) / 50);
            return role with { Requirements = [.. kept.Select(need => need with { Level = Math.Round(need.Level, 2) })], ValuePerMonth = worth };
        }
    }

    private static ReadResult<RoleCatalogue> Read(ImportSource source, CancellationToken cancellation)
    {
        ReadResult<WorkforceContent> read = WorkforceImport.Read(source, cancellation).Data;
        return new(read.Content is { } content ? Of(content.Workforce) : null, read.Errors, read.Warnings);
    }
}
