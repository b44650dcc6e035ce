using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person sees of an evaluation: methods beside each other, then the estimate by what is known.</summary>
internal static class EvaluationView
{
    public static void Show(EvaluationDocument document)
    {
        Screen.Out.WriteLine(document.Against == "truth"
            ? $"{document.Cases:N0} levels of {document.AsOf:yyyy-MM-dd} against the truth."
            : $"{document.Cases:N0} assessments until {document.AsOf:yyyy-MM-dd}, each predicted from what else was known on its day, its own noise included.");
        foreach (var part in document.Parts.Where(part => part.All.Methods.Count > 0))
        {
            Methods(part);
            Groups(part);
        }

        foreach (var line in document.Unsaid) Screen.Out.WriteLine($"Not said: {line}");
        Screen.Out.WriteLine("In brackets 95 % intervals over people. Ratio: RMSE of the first line ÷ that of this one. Log score: mean log density, more is "
            + $"better; a method that knows no spread gets the one that fits best. Coverage: of {NormalScore.Level:P0} intervals. AUC, AP (average precision) "
            + "and ECE (expected calibration error): of the probability that the role's requirement is met.");
    }

    private static void Methods(EvaluationPartDocument part)
    {
        var which = part.Pairs == "required" ? "that the role requires" : "with evidence";
        Screen.Out.WriteLine($"Pairs of person and skill {which}: {part.All.Cases:N0}.");
        var table = Grids.Of("method", "RMSE", "ratio", "bias", "log score", "coverage", "AUC", "AP", "ECE");
        foreach (var m in part.All.Methods)
        {
            table.AddRow(
                [Markup.Escape(m.Method), $"{m.Rmse:.0000} ({m.RmseLow:.0000}–{m.RmseHigh:.0000})",
                m.Ratio is { } ratio ? $"{ratio:0.000} ({m.RatioLow:0.000}–{m.RatioHigh:0.000})" : "", .. Figures(m)[1..]]);
        }

        Screen.Out.Write(table);
    }

    private static void Groups(EvaluationPartDocument part)
    {
        var table = Grids.Of(Markup.Escape(part.All.Methods[0].Method), "pairs", "RMSE", "bias", "log score", "coverage", "AUC", "AP", "ECE");
        foreach (var (name, groups) in new[] { ("evidence: {0}", part.ByEvidence), ("newest: {0}", part.ByAge) })
        {
            foreach (var group in groups)
            {
                var row = group.Methods.Count == 0 ? ["too few", .. Enumerable.Repeat("", 6)] : Figures(group.Methods[0]);
                table.AddRow([Markup.Escape(string.Format(null, name, group.Name)), $"{group.Cases:N0}", .. row]);
            }
        }

        Screen.Out.Write(table);
    }

    private static string[] Figures(MethodScoreDocument m) =>
    [
        $"{m.Rmse:.0000}", $"{m.Bias:+.000;-.000}", $"{m.LogScore:0.000}", $"{m.Coverage:P1}", Figure(m.AtLeast?.Auc), Figure(m.AtLeast?.AveragePrecision),
        Figure(m.AtLeast?.CalibrationError),
    ];

    private static string Figure(double? figure) => figure is { } known ? $"{known:.000}" : "";
}
