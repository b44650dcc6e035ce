using SkillsGap.Engine.Generating;

namespace SkillsGap.Engine.Tests.Generating;

/// <summary>An enterprise generated and written, gone after the test.</summary>
internal sealed class GeneratedFiles : IDisposable
{
    internal GeneratedFiles(GeneratorSettings settings)
    {
        Enterprise = WorkforceGenerator.Generate(settings, null, TestContext.Current.CancellationToken);
        GeneratedFolder.Write(Path, Enterprise, TestContext.Current.CancellationToken);
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("generated-").FullName;

    internal GeneratedEnterprise Enterprise { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
