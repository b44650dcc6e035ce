using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Generating;

namespace SkillsGap.Benchmarks.Adoption;

/// <summary>How near a report comes to the truth of generated use.</summary>
/// <param name="Known">Champions there are, counted per tool.</param>
/// <param name="Found">Champions named.</param>
/// <param name="Hits">Those of them who are.</param>
/// <param name="Accuracy">Share of users whose level is that of their expected rates.</param>
/// <param name="Kappa">Cohen's kappa of the levels.</param>
internal sealed record UsageScore(int Known, int Found, int Hits, double Accuracy, double Kappa)
{
    // The generator's: weeks without any use, and what a burst is.
    private const double Holiday = 0.06, BurstShare = 0.25, BurstDaily = 0.9, BurstSessions = 10;
    private const int AllFeatures = 8;

    public double Precision => Found == 0 ? 1 : (double)Hits / Found;

    public double Recall => Known == 0 ? 1 : (double)Hits / Known;

    public static UsageScore Of(GeneratedEnterprise drawn, AdoptionReport report)
    {
        var workforce = drawn.Content.Workforce;
        var champions = drawn.Truth.ToolUsers.Where(user => user.IsChampion)
            .Select(user => (workforce.People[user.Person].Id, workforce.Tools[user.Tool].Id)).ToHashSet();
        var found = report.Tools.SelectMany(tool => tool.Champions, (tool, champion) => Key(tool, champion.Person)).ToList();
        var levels = report.Tools.SelectMany(tool => tool.Users, (tool, user) => (Key: Key(tool, user.Person), user.Level)).ToDictionary(one => one.Key, one => one.Level);
        var table = new int[4, 4];
        foreach (var user in drawn.Truth.ToolUsers)
            table[(int)LevelOf(user, report.Settings), (int)levels.GetValueOrDefault((workforce.People[user.Person].Id, workforce.Tools[user.Tool].Id))]++;
        var (accuracy, kappa) = Agreement(table);
        return new(champions.Count, found.Count, found.Count(champions.Contains), accuracy, kappa);

        (string, string) Key(ToolAdoption tool, int person) => (report.Analysis.Workforce.People[person].Id, report.Analysis.Workforce.Tools[tool.Tool].Id);
    }

    private static Maturity LevelOf(ToolUser user, AdoptionSettings settings)
    {
        var burst = user.Habit == UserHabit.Burst ? BurstShare : 0;
        var (plain, much) = ((1 - burst) * user.Daily, burst * BurstDaily);
        var share = (1 - Holiday) * (plain + much);
        var sessions = ((plain * user.Sessions) + (much * BurstSessions)) / (plain + much);
        var features = burst > 0 ? AllFeatures : user.Repertoire;
        return Reaches(settings.Advanced) ? Maturity.Advanced : Reaches(settings.Intermediate) ? Maturity.Intermediate : Maturity.Basic;

        bool Reaches(MaturityLimits limits) => share >= limits.ActiveShare && features >= limits.Features && sessions >= limits.Sessions;
    }

    private static (double Accuracy, double Kappa) Agreement(int[,] table)
    {
        double all = table.Cast<int>().Sum(), same = Enumerable.Range(0, 4).Sum(i => table[i, i]) / all;
        var chance = Enumerable.Range(0, 4).Sum(i =>
            Enumerable.Range(0, 4).Sum(j => table[i, j]) / all * (Enumerable.Range(0, 4).Sum(j => table[j, i]) / all));
        return (same, (same - chance) / (1 - chance));
    }
}
