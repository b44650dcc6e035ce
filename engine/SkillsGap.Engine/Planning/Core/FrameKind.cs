namespace SkillsGap.Engine.Planning.Core;

/// <summary>What a frame carries. The numbers are those of engine/ortools/worker.mjs.</summary>
internal enum FrameKind
{
    Ping = 1,
    Solve = 2,
    Hello = 3,
    Pong = 4,
    Response = 5,
    Error = 6,
}
