using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Host.Plans;

/// <summary>How a plan names the model it was made with: <c>default</c>, or <c>sha256:</c> and what sha256sum says of the file that train wrote.</summary>
internal static class ModelName
{
    private const string Default = "default";

    /// <summary>The name of a model; null is the default one.</summary>
    public static string Of(LearnedModel? model) => model is null ? Default : $"sha256:{ModelFile.Fingerprint(model)}";

    /// <summary>What is wrong where a plan names another model than the one in use, with a cure; null where it is the same.</summary>
    public static string? ProblemOf(string stated, LearnedModel? model)
    {
        var used = Of(model);
        return stated == used ? null : stated == Default
            ? $"was made with the default model, not with {used}\n  Leave --model out."
            : $"was made with the model {stated}, not with {(model is null ? "the default one" : used)}\n"
                + "  Give that model with --model FILE; sha256sum FILE tells it.";
    }
}
