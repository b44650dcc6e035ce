using SkillsGap.Engine.Model;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Host.Plans;

namespace SkillsGap.Host.Serving;

/// <summary>The model that the service estimates with, for all callers.</summary>
/// <param name="Learned">The learned model; null for the default one.</param>
internal sealed record ServiceModel(LearnedModel? Learned)
{
    /// <summary>How plans name it.</summary>
    public string Name { get; } = ModelName.Of(Learned);

    /// <summary>Reads a model file.</summary>
    /// <param name="path">The file; null for the default model.</param>
    /// <exception cref="InvalidOperationException">The file cannot be used; the message has every error.</exception>
    public static ServiceModel Load(string? path)
    {
        if (path is null) return new((LearnedModel?)null);
        var read = ModelFile.Read(path);
        return read.Succeeded ? new(read.Content) : throw new InvalidOperationException(string.Join('\n', read.Errors));
    }

    /// <summary>The model for some skills.</summary>
    public EvidenceModel For(Taxonomy taxonomy) => Learned?.For(taxonomy) ?? EvidenceModel.Default(taxonomy);
}
