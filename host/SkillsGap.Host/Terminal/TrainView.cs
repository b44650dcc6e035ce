using SkillsGap.Engine.Data;
using SkillsGap.Engine.Proficiency;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What was learned and what was not, with the reasons.</summary>
internal static class TrainView
{
    private const int NamesShown = 6;

    public static void Show(LearnedModel model, string path, double seconds, bool all)
    {
        var training = model.Training;
        var ofSkills = training.Parameters.Where(parameter => !all && IsOfSkill(parameter)).ToList();
        var others = training.Parameters.Except(ofSkills).ToList();
        var table = Grids.Of("learned", "value", "default", "standard error");
        foreach (var parameter in others.Where(parameter => parameter.KeptBecause is null))
        {
            table.AddRow(
                Markup.Escape(parameter.Name), $"{parameter.Value:0.###}", $"{parameter.Default:0.###}",
                parameter.StandardError is { } error ? $"± {error:0.###}" : "");
        }

        foreach (var group in ofSkills.Where(parameter => parameter.KeptBecause is null).GroupBy(Suffix))
        {
            var values = group.Select(parameter => parameter.Value).Order().ToList();
            var errors = group.Select(parameter => parameter.StandardError).OfType<double>().Order().ToList();
            table.AddRow(
                $"{Markup.Escape(group.Key)} of {values.Count:N0} skills", $"{values[0]:0.##} … {values[^1]:0.##}", $"{group.First().Default:0.###}",
                errors.Count > 0 ? $"± {errors[errors.Count / 2]:0.###} (median)" : "");
        }

        if (table.Rows.Count > 0) Screen.Out.Write(table);
        Kept(others, ofSkills);
        var learned = training.Parameters.Count(parameter => parameter.KeptBecause is null);
        Screen.Out.WriteLine(
            $"{learned:N0} of {training.Parameters.Length:N0} parameters learned from {training.People:N0} people and {training.Observations:N0} observations "
            + $"up to {training.AsOf:yyyy-MM-dd}, in {seconds:0.0} s.");
        if (ofSkills.Count > 0) Screen.Out.WriteLine("--all shows each skill's.");
        Screen.Out.WriteLine($"Written to {path}: use it with --model.");
    }

    private static void Kept(IEnumerable<LearnedParameter> others, IEnumerable<LearnedParameter> ofSkills)
    {
        var kept = others.Select(parameter => (parameter.Name, parameter.KeptBecause))
            .Concat(ofSkills.Where(parameter => parameter.KeptBecause is not null).GroupBy(parameter => (Suffix: Suffix(parameter), parameter.KeptBecause))
                .Select(group => (Name: $"{group.Key.Suffix} of {group.Count():N0} skills", group.Key.KeptBecause)))
            .Where(parameter => parameter.KeptBecause is not null)
            .GroupBy(parameter => parameter.KeptBecause!);
        foreach (var reason in kept)
        {
            var names = reason.Select(parameter => parameter.Name).ToList();
            Screen.Out.MarkupLine(Markup.Escape(
                $"Default kept, {reason.Key}: {string.Join(", ", names.Take(NamesShown))}"
                + $"{(names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "")}."));
        }
    }

    /// <summary>Parameters are named <c>self_report.offset</c>, <c>stable_share</c> or <c>python.mean</c>.</summary>
    private static bool IsOfSkill(LearnedParameter parameter) =>
        parameter.Name.LastIndexOf('.') is > 0 and var dot && !EvidenceKinds.Words.TryParse(parameter.Name[..dot], out _);

    private static string Suffix(LearnedParameter parameter) => parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..];
}
