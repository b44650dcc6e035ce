using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>A source that puts what a test says.</summary>
internal sealed class FakeSource(Action<ImportSession> read) : ImportSource
{
    internal override IEnumerable<string> Files => [];

    internal override void Read(ImportSession session) => read(session);
}
